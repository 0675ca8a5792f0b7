package io.fairground.quality.scoring.rest;

import io.fairground.kernel.Region;
import io.fairground.quality.scoring.ComparedResponse.Side;
import io.fairground.quality.scoring.ResponseScore;
import java.util.List;
import java.util.UUID;

/**
 * The score of a response.
 *
 * @param responseId made from prompt and text: the same response has the same id everywhere
 * @param promptId made from the prompt
 * @param itemKey an item that holds the text
 * @param side which of that item's two it is
 * @param score lead over the average response of its component, in log-odds, biases taken out: 1 more is preferred in 73 of 100
 *     decided comparisons
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param lengthEffect what its length adds in the workers' eyes, in log-odds against the mean of its component; 0 where that is
 *     not modelled
 * @param rankLow best rank it may have in its component, 1 being the best
 * @param rankHigh worst rank it may have
 * @param rankOf responses in its component
 * @param component number of the connected component; scores of two components have no common origin
 * @param comparisons it was in
 */
record ScoreView(
        UUID responseId,
        UUID promptId,
        String itemKey,
        Side side,
        double score,
        double low,
        double high,
        double lengthEffect,
        int rankLow,
        int rankHigh,
        int rankOf,
        int component,
        int comparisons,
        List<RegionScoreView> regions) {

    /** The score from the answers of one region alone, against the mean of what that region has compared with it. */
    record RegionScoreView(Region region, double score, double low, double high, int comparisons) {

        static RegionScoreView of(ResponseScore.OfRegion one) {
            return new RegionScoreView(
                    one.region(),
                    one.score().value(),
                    one.score().low(),
                    one.score().high(),
                    one.comparisons());
        }
    }

    static ScoreView of(ResponseScore one) {
        var where = one.response();
        var score = one.score();
        return new ScoreView(
                where.response().id(),
                where.promptId(),
                where.itemKey(),
                where.side(),
                score.score().value(),
                score.score().low(),
                score.score().high(),
                one.lengthEffect(),
                score.rankLow(),
                score.rankHigh(),
                one.rankOf(),
                score.component(),
                score.comparisons(),
                one.regions().stream().map(RegionScoreView::of).toList());
    }
}
