package io.fairground.quality.scoring;

import io.fairground.kernel.Region;
import io.fairground.quality.preference.AnswerScore;
import io.fairground.quality.preference.Estimate;
import java.util.List;

/**
 * What a response is worth: the reward a model is trained on.
 *
 * @param score in log-odds against the mean of its component, biases taken out
 * @param lengthEffect what its length adds in the workers' eyes, in log-odds against the mean of its component; the reward
 *     as workers see it is the sum of both
 * @param rankOf responses of its component
 * @param regions the same from the answers of each region alone, in the order of their codes
 */
public record ResponseScore(
        ComparedResponse response, AnswerScore score, double lengthEffect, int rankOf, List<OfRegion> regions) {

    /**
     * From one region's answers, against the mean of the responses that region connected with it.
     *
     * @param comparisons of this response by workers of the region
     */
    public record OfRegion(Region region, Estimate score, int comparisons) {}

    public ResponseScore {
        regions = List.copyOf(regions);
    }
}
