package io.fairground.events.quality;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.UUID;

/**
 * What a response of a model is worth by the comparisons of a job: the reward a model is trained on.
 *
 * @param responseId from the content: the first 128 bits of the SHA-256 of prompt, a zero byte and response in UTF-8, as UUID of
 *     version 8
 * @param promptId the same of the prompt alone
 * @param itemKey an item that holds its text
 * @param side {@code A} or {@code B}: which of that item's two it is
 * @param score lead over the average response of its component, in log-odds, biases taken out
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param lengthEffect what its length adds in the workers' eyes, in log-odds against the mean of its component; 0 where not modelled
 * @param rankLow best rank it may have in its component, 1 being the best
 * @param rankHigh worst rank it may have
 * @param rankOf responses in its component
 * @param component number of the connected component; scores of two components have no common origin
 * @param comparisons it was in
 * @param regions the score from the answers of each region alone
 */
public record ScoredResponse(
        UUID responseId,
        UUID promptId,
        String itemKey,
        String side,
        double score,
        double low,
        double high,
        double lengthEffect,
        int rankLow,
        int rankHigh,
        int rankOf,
        int component,
        int comparisons,
        List<OfRegion> regions) {

    /**
     * @param score lead over the average response the region has compared with it, in log-odds
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param comparisons of this response by workers of the region
     */
    public record OfRegion(Region region, double score, double low, double high, int comparisons) {}

    public ScoredResponse {
        regions = List.copyOf(regions);
    }
}
