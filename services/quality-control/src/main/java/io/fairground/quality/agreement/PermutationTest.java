package io.fairground.quality.agreement;

/**
 * How unusual a value is among those of shuffled groups. The value itself counts as one of them, so no probability is 0 (B.
 * Phipson and G. K. Smyth, <em>Permutation p-values should never be zero</em>, 2010).
 *
 * @param higher probability of a value at least as high, if groups do not matter
 * @param lower of one at least as low
 */
public record PermutationTest(double higher, double lower) {

    /** Shuffles whose value is within this of the value at hand are ties. */
    private static final double TIE = 1e-12;

    static PermutationTest of(double value, double[] shuffled) {
        var higher = 1;
        var lower = 1;
        for (var other : shuffled) {
            // An undefined value speaks for neither side, and is held against both.
            higher += other < value - TIE ? 0 : 1;
            lower += other > value + TIE ? 0 : 1;
        }
        return new PermutationTest(higher / (shuffled.length + 1.0), lower / (shuffled.length + 1.0));
    }

    /** Probability of a value as far out on either side. */
    public double twoSided() {
        return Math.min(1, 2 * Math.min(higher, lower));
    }
}
