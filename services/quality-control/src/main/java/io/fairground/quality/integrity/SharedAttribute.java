package io.fairground.quality.integrity;

/**
 * Something that several accounts may have in common, such as the hash of a device or of a payout account.
 *
 * @param valueOfWorker a number for each value; workers of equal numbers share it; -1 where it is not known. Handed
 *     over, not copied
 * @param strength of the link between two workers who alone share a value; a pair raised as copying has 1
 * @param holdersMax a value that more workers hold links nobody: a campus network, a common kind of device
 */
public record SharedAttribute(int[] valueOfWorker, double strength, int holdersMax) {

    private static final int HOLDERS_LIMIT = 1000;

    public SharedAttribute {
        if (strength <= 0 || holdersMax < 2 || holdersMax > HOLDERS_LIMIT) {
            throw new IllegalArgumentException("a link has a strength, and 2 to " + HOLDERS_LIMIT + " holders");
        }
    }

    /** Of a value that several hold a link is worth less: {@code strength / log2(holders)}. */
    double strengthAmong(int holders) {
        return strength * Math.log(2) / Math.log(holders);
    }
}
