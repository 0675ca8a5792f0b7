package io.fairground.quality.matching;

import java.util.List;

/**
 * Something that at least one worker marked, as all who marked it mean it.
 *
 * @param mark the label most of them give it, by weight, and the extent they mean
 * @param workers who marked it, in ascending order
 * @param share of the workers who answered the task, by weight
 * @param probability that it exists, given who marked it and who did not
 * @param meanOverlap of the workers' extents with that of the mark, by weight, 0 to 1
 * @param exists by the rule that was asked for
 */
public record ConsensusMark<E>(
        Mark<E> mark, List<Integer> workers, double share, double probability, double meanOverlap, boolean exists) {

    public ConsensusMark {
        workers = List.copyOf(workers);
    }

    /**
     * That it exists and lies there: {@code probability * meanOverlap}. A score for ranking; not a calibrated
     * probability.
     */
    public double confidence() {
        return probability * meanOverlap;
    }
}
