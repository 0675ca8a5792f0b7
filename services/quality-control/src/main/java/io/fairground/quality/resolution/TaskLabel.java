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

    public TaskLabel {
        distribution = List.copyOf(distribution);
    }
}
