package io.fairground.quality.scoring;

import io.fairground.quality.preference.AnswerScore;
import java.util.List;

/** The connected components of the responses of a fit. */
final class ScoredComponents {

    private final List<AnswerScore> scores;
    private final int[] sizes;

    ScoredComponents(List<AnswerScore> scores) {
        this.scores = scores;
        this.sizes = new int[scores.size()];
        scores.forEach(score -> sizes[score.component()]++);
    }

    /** How many responses stand in the component of this one. */
    int sizeAround(int response) {
        return sizes[scores.get(response).component()];
    }

    /** Takes from each value the mean of its component. */
    void takeFrom(double[] values) {
        var sums = new double[sizes.length];
        for (var i = 0; i < values.length; i++) {
            sums[scores.get(i).component()] += values[i];
        }
        for (var i = 0; i < values.length; i++) {
            values[i] -= sums[scores.get(i).component()] / sizeAround(i);
        }
    }
}
