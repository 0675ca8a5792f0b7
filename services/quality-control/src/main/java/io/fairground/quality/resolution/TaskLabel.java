package io.fairground.quality.resolution;

import java.util.List;
import java.util.UUID;

/**
 * What the answers of a task resolve to.
 *
 * @param choice position of the label in the job's choices
 * @param confidence probability of the label given the answers, 0 to 1
 * @param distribution probability of each choice given the answers, in the job's order; sums to 1
 * @param method such as {@code majority@1}
 * @param answerCount used answers it was made from
 */
public record TaskLabel(
        UUID taskId, int choice, double confidence, List<Double> distribution, String method, int answerCount) {

    /** The method of labels that a person gave. */
    public static final String ADJUDICATED = "adjudicated@1";

    public TaskLabel {
        distribution = List.copyOf(distribution);
    }

    /**
     * The label a reviewer gave in place of this one. As with a known truth, its confidence and distribution stay those of
     * the answers: they mean the same on every row.
     */
    public TaskLabel adjudicated(int choiceOfReviewer) {
        return new TaskLabel(
                taskId, choiceOfReviewer, distribution.get(choiceOfReviewer), distribution, ADJUDICATED, answerCount);
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
