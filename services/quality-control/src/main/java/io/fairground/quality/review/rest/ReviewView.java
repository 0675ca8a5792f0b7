package io.fairground.quality.review.rest;

import io.fairground.quality.review.Review;
import io.fairground.quality.review.ReviewKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue.
 *
 * @param jobId null for a suspicion that is about no single job
 * @param priority what a second look is worth: for a task the expected loss of its label, for a suspicion its strength
 */
public record ReviewView(
        UUID reviewId, ReviewKind kind, @Nullable UUID jobId, double priority, Instant openedAt, ReviewState state) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.reviewId(),
                review.subject().kind(),
                review.subject().jobId(),
                review.priority(),
                review.openedAt(),
                ReviewState.of(review));
    }
}
