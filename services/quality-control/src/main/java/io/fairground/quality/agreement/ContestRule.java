package io.fairground.quality.agreement;

/**
 * When a task counts as contested by region.
 *
 * @param leastAnswers of a group to a task, for the group to be compared there; three say little, and with one or two
 *     nothing could ever show
 * @param falseDiscoveryRate the share of false alarms to bear among the tasks called contested, 0 to 1
 * @param seed for tasks with so many answers that chance is drawn instead of counted out
 */
public record ContestRule(int leastAnswers, double falseDiscoveryRate, long seed) {

    public ContestRule {
        if (leastAnswers < 1) {
            throw new IllegalArgumentException("at least one answer, not " + leastAnswers);
        }
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException("a share between 0 and 1, not " + falseDiscoveryRate);
        }
    }

    /** At least three answers of a group, and at most one false alarm in ten. */
    public static ContestRule standard(long seed) {
        return new ContestRule(3, 0.1, seed);
    }
}
