package io.fairground.quality.review.rest;

import io.fairground.quality.review.Review;
import io.fairground.quality.review.app.OpenedCase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as a reviewer sees it: everything but whose it is.
 *
 * @param evidence what the signal found; empty for an uncertain label
 * @param claimedUntil when the claim ends; null unless claimed
 * @param work the task, or the answer; null for a case about a worker
 * @param conclusion what was decided; null until then
 */
public record CaseView(
        ReviewView review,
        Map<String, Object> evidence,
        @Nullable Instant claimedUntil,
        @Nullable WorkView work,
        @Nullable ConclusionView conclusion) {

    static CaseView of(OpenedCase opened) {
        var review = opened.review();
        var content = opened.content();
        return new CaseView(
                ReviewView.of(review),
                review.evidence().members(),
                review.state() instanceof Review.State.Claimed claimed ? claimed.until() : null,
                content == null ? null : WorkView.of(content),
                review.state() instanceof Review.State.Decided decided
                        ? ConclusionView.of(decided.conclusion())
                        : null);
    }
}
