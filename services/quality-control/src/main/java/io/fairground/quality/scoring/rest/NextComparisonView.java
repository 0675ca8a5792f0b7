package io.fairground.quality.scoring.rest;

import io.fairground.quality.scoring.ComparedResponse;
import io.fairground.quality.scoring.ComparedResponse.Side;
import io.fairground.quality.scoring.NextComparison;
import java.util.List;
import java.util.UUID;

/**
 * A pair of responses to one prompt that is worth asking about.
 *
 * @param gain what one answer is expected to tell, in nats
 */
record NextComparisonView(UUID promptId, ResponseView first, ResponseView second, double gain) {

    /** A response, and an item where its text is. */
    record ResponseView(UUID responseId, String itemKey, Side side) {

        static ResponseView of(ComparedResponse one) {
            return new ResponseView(one.response().id(), one.itemKey(), one.side());
        }
    }

    /** The pairs, the most telling first. */
    record NextComparisons(List<NextComparisonView> items) {}

    static NextComparisonView of(NextComparison next) {
        return new NextComparisonView(
                next.first().promptId(), ResponseView.of(next.first()), ResponseView.of(next.second()), next.gain());
    }
}
