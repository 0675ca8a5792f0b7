package io.fairground.quality.review.app;

import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import io.fairground.quality.review.CaseContents;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.Review.Claiming;
import io.fairground.quality.review.ReviewProblem;
import io.fairground.quality.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Takes a case into one reviewer's hands for a time, or gives it back. */
@ApplicationScoped
public class ClaimReview {

    private final Reviews reviews;
    private final CaseContents contents;
    private final IdentifyReviewer identifyReviewer;
    private final ReviewConfig config;
    private final Clock clock;

    ClaimReview(
            Reviews reviews,
            CaseContents contents,
            IdentifyReviewer identifyReviewer,
            ReviewConfig config,
            Clock clock) {
        this.reviews = reviews;
        this.contents = contents;
        this.identifyReviewer = identifyReviewer;
        this.config = config;
        this.clock = clock;
    }

    /** Safe to repeat: what is hers stays hers, until the same moment. */
    @Transactional
    public OpenedCase claim(UUID reviewId, Login login) {
        var reviewer = identifyReviewer.acting(login);
        var review = reviews.lock(reviewId, reviewer).orElseThrow(ReadReviews::notFound);
        var claimed = granted(review.claim(reviewer.reviewerId(), clock.instant(), config.claimLease()));
        reviews.save(claimed);
        return new OpenedCase(claimed, contents.of(claimed.subject()).orElse(null));
    }

    /** @param requireEpoch throws for an epoch that is not the one the request names */
    @Transactional
    public void giveBack(UUID reviewId, Login login, IntConsumer requireEpoch) {
        var reviewer = identifyReviewer.acting(login);
        var review = reviews.lock(reviewId, reviewer).orElseThrow(ReadReviews::notFound);
        requireEpoch.accept(review.epoch());
        reviews.save(review.givenBackBy(reviewer.reviewerId()));
    }

    private static Review granted(Claiming claiming) {
        return switch (claiming) {
            case Claiming.Granted(Review review) -> review;
            case Claiming.HeldByAnother held ->
                throw new ProblemException(ReviewProblem.REVIEW_CLAIMED, "it is free again at " + held.until());
            case Claiming.OverAlready _ ->
                throw new ProblemException(ReviewProblem.REVIEW_DECIDED, "take another case");
        };
    }
}
