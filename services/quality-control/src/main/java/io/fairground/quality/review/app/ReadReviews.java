package io.fairground.quality.review.app;

import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import io.fairground.quality.review.CaseContents;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.ReviewKind;
import io.fairground.quality.review.Reviews;
import io.fairground.quality.review.Reviews.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads cases, for reviewers. */
@ApplicationScoped
public class ReadReviews {

    private static final String SEPARATOR = " ";

    private final Reviews reviews;
    private final CaseContents contents;
    private final IdentifyReviewer identifyReviewer;
    private final Clock clock;

    ReadReviews(Reviews reviews, CaseContents contents, IdentifyReviewer identifyReviewer, Clock clock) {
        this.reviews = reviews;
        this.contents = contents;
        this.identifyReviewer = identifyReviewer;
        this.clock = clock;
    }

    @Transactional
    public Page<Review> claimable(ReviewKind kind, Login login, PageRequest page) {
        var reviewer = identifyReviewer.looking(login);
        var found = reviews.claimable(
                kind, reviewer, clock.instant(), page.after().map(ReadReviews::key), page.limit() + 1);
        return Page.of(found, page, review -> review.priority() + SEPARATOR + review.reviewId());
    }

    /** @throws ProblemException {@code not-found} for no case, and for one she is a party to, alike */
    @Transactional
    public OpenedCase find(UUID reviewId, Login login) {
        var review = reviews.find(reviewId, identifyReviewer.looking(login)).orElseThrow(ReadReviews::notFound);
        return new OpenedCase(review, contents.of(review.subject()).orElse(null));
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "there is no such case for you");
    }

    private static Key key(String cursor) {
        var parts = cursor.split(SEPARATOR, 2);
        try {
            return new Key(Double.parseDouble(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "the page cannot be found",
                    List.of(new FieldError("cursor", "is not one of this list")));
        }
    }
}
