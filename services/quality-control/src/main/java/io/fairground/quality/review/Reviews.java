package io.fairground.quality.review;

import io.fairground.quality.oversight.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cases for a person. Whoever looks for one as a reviewer does not find those she is a party to: about her, about a task
 * she has answered, of a vendor she acts for, or about what she has decided before.
 */
public interface Reviews {

    /** The last case about the subject, locked. */
    Optional<Review> lockLast(Subject subject);

    /** @return whether it was added; not if there is an undecided case about its subject */
    boolean add(Review review);

    Optional<Review> find(UUID reviewId, Reviewer reviewer);

    Optional<Review> lock(UUID reviewId, Reviewer reviewer);

    void save(Review review);

    /** Cases she could claim now, highest priority first, from the one after {@code after} on. */
    List<Review> claimable(ReviewKind kind, Reviewer reviewer, Instant now, Optional<Key> after, int limit);

    /** Where a page ends. */
    record Key(double priority, UUID reviewId) {}
}
