package io.fairground.quality.review.rest;

import io.fairground.quality.review.Review;

/** Where a case stands. */
public enum ReviewState {
    OPEN,
    CLAIMED,
    DECIDED;

    static ReviewState of(Review review) {
        return switch (review.state()) {
            case Review.State.Open _ -> OPEN;
            case Review.State.Claimed _ -> CLAIMED;
            case Review.State.Decided _ -> DECIDED;
        };
    }
}
