package io.fairground.quality.matching;

/**
 * When marks are the same, and when what they mean exists.
 *
 * @param leastOverlap two marks may mean the same from this overlap on, above 0, up to 1
 * @param existence what decides
 * @param leastEvidence something exists when its share of votes, or its probability, is above this
 */
public record MarkRule(double leastOverlap, Existence existence, double leastEvidence) {

    /** What decides whether a candidate exists. */
    public enum Existence {
        /** The share of the workers who answered the task, by weight, that marked it. */
        VOTE,
        /** Its probability, given how much each worker finds and how often she marks what is not there. */
        MODEL
    }

    /** Half overlapping, and more likely than not by the model. */
    public static final MarkRule DEFAULT = new MarkRule(0.5, Existence.MODEL, 0.5);

    /** Half overlapping, and marked by more than half. */
    public static final MarkRule MAJORITY = new MarkRule(0.5, Existence.VOTE, 0.5);

    public MarkRule {
        if (!(leastOverlap > 0 && leastOverlap <= 1)) {
            throw new IllegalArgumentException("the least overlap is above 0 and at most 1");
        }
        if (!(leastEvidence >= 0 && leastEvidence < 1)) {
            throw new IllegalArgumentException("the least evidence is from 0 to below 1");
        }
    }

    boolean exists(double share, double probability) {
        return switch (existence) {
            case VOTE -> share > leastEvidence + 1e-9;
            case MODEL -> probability > leastEvidence + 1e-9;
        };
    }
}
