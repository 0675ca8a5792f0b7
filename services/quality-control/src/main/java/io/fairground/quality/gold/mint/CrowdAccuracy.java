package io.fairground.quality.gold.mint;

import java.util.List;

/**
 * One accuracy for everybody who answers a job: {@code (right + 4) / (answers + 5)} on the tasks whose truth is known, at
 * most {@value #MAX}. It is one number on purpose: what becomes gold shall not depend on who is thought good.
 *
 * <p>Example: 35 right of 45 answers give 39 / 50 = 0.78.
 *
 * @param value 0 to 1
 */
public record CrowdAccuracy(double value) {

    private static final double RIGHT = 4;
    private static final double WRONG = 1;
    private static final double MAX = 0.9;

    public static CrowdAccuracy on(List<TaskTruth> known) {
        var right = 0;
        var answers = 0;
        for (var one : known) {
            for (var vote : one.task().votes()) {
                right += vote.choice() == one.truth() ? 1 : 0;
                answers++;
            }
        }
        return new CrowdAccuracy(Math.min(MAX, (right + RIGHT) / (answers + RIGHT + WRONG)));
    }

    /**
     * Probability of each choice, if each answer names the truth with the crowd's accuracy {@code q} and each other choice
     * with {@code (1 - q) / (K - 1)}, independently, and all are equally likely before.
     *
     * <pre>
     * p(choice) ~ (q (K - 1) / (1 - q)) ^ votes(choice)
     * </pre>
     *
     * Example: with q = 0.8, two choices and four answers that agree, the one has 4^4 / (4^4 + 1) = 0.9961.
     */
    double[] posterior(int[] votes) {
        var base = Math.log(value * (votes.length - 1) / (1 - value));
        var logs = new double[votes.length];
        var max = Double.NEGATIVE_INFINITY;
        for (var choice = 0; choice < votes.length; choice++) {
            logs[choice] = votes[choice] == 0 ? 0 : base * votes[choice];
            max = Math.max(max, logs[choice]);
        }
        var sum = 0.0;
        for (var choice = 0; choice < votes.length; choice++) {
            logs[choice] = Math.exp(logs[choice] - max);
            sum += logs[choice];
        }
        for (var choice = 0; choice < votes.length; choice++) {
            logs[choice] /= sum;
        }
        return logs;
    }

    /** Whether agreement says anything: a crowd at chance agrees on nothing. */
    boolean betterThanChance(int choices) {
        return value > 1.0 / choices;
    }
}
