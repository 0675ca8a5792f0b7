package io.fairground.quality.resolution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a task resolve to.
 *
 * @param choice position of the label in the job's choices
 * @param confidence probability of the label given the answers, 0 to 1
 * @param distribution probability of each choice given the answers, in the job's order; sums to 1
 * @param method such as {@code majority@1}
 * @param answerCount used answers it was made from
 * @param interval of the confidence; null where a person or a mere count of votes gave the
 *     label, or it was made while answers came in
 */
public record TaskLabel(
        UUID taskId,
        int choice,
        double confidence,
        List<Double> distribution,
        String method,
        int answerCount,
        @Nullable Interval interval) {

    /** The method of labels that a person gave. */
    public static final String ADJUDICATED = "adjudicated@1";

    /**
     * Holds the confidence in 95 of 100 cases, as far as it hangs on how well the workers are known.
     *
     * @param low 0 to 1
     * @param high 0 to 1
     */
    public record Interval(double low, double high) {}

    public TaskLabel {
        distribution = List.copyOf(distribution);
    }

    /**
     * The label a reviewer gave in place of this one. As with a known truth, its confidence and distribution stay those of
     * the answers: they mean the same on every row.
     */
    public TaskLabel adjudicated(int choiceOfReviewer) {
        return new TaskLabel(
                taskId, choiceOfReviewer, probability(choiceOfReviewer), distribution, ADJUDICATED, answerCount, null);
    }

    /** Of a choice; a label of before the question got the choice says nothing of it. */
    public double probability(int ofChoice) {
        return ofChoice < distribution.size() ? distribution.get(ofChoice) : 0;
    }

    /** Whether the two differ in nothing but how well the workers are known. */
    public boolean saysTheSameAs(TaskLabel other) {
        return withoutInterval().equals(other.withoutInterval());
    }

    private TaskLabel withoutInterval() {
        return new TaskLabel(taskId, choice, confidence, distribution, method, answerCount, null);
    }

    /** Whether a person gave it. */
    public boolean adjudicated() {
        return method.equals(ADJUDICATED);
    }

    /** Whether it stands although the answers now say {@code made}: what a person decided no method overrides. */
    public boolean outranks(TaskLabel made) {
        return adjudicated() && !made.adjudicated();
    }
}
