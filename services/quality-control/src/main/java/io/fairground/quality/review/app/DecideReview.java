package io.fairground.quality.review.app;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.assessment.app.ReassessAnswer;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.oversight.Login;
import io.fairground.quality.oversight.Reviewer;
import io.fairground.quality.oversight.app.IdentifyReviewer;
import io.fairground.quality.resolution.app.AdjudicateTask;
import io.fairground.quality.review.Conclusion;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.Review.Deciding;
import io.fairground.quality.review.ReviewProblem;
import io.fairground.quality.review.Reviews;
import io.fairground.quality.review.Subject;
import io.fairground.quality.suspension.app.SuspendWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Decides a case, and lets what was decided have its effect, in one transaction. */
@ApplicationScoped
public class DecideReview {

    private final Reviews reviews;
    private final Jobs jobs;
    private final IdentifyReviewer identifyReviewer;
    private final AdjudicateTask adjudicateTask;
    private final ReassessAnswer reassessAnswer;
    private final SuspendWorker suspendWorker;
    private final Clock clock;

    DecideReview(
            Reviews reviews,
            Jobs jobs,
            IdentifyReviewer identifyReviewer,
            AdjudicateTask adjudicateTask,
            ReassessAnswer reassessAnswer,
            SuspendWorker suspendWorker,
            Clock clock) {
        this.reviews = reviews;
        this.jobs = jobs;
        this.identifyReviewer = identifyReviewer;
        this.adjudicateTask = adjudicateTask;
        this.reassessAnswer = reassessAnswer;
        this.suspendWorker = suspendWorker;
        this.clock = clock;
    }

    /**
     * Safe to repeat. The job is locked before the case: so does a signal that opens a case while its job is locked.
     *
     * @param requireEpoch throws for an epoch that is not the one the request names
     */
    @Transactional
    public Review decide(UUID reviewId, Login login, IntConsumer requireEpoch, Conclusion conclusion) {
        var reviewer = identifyReviewer.acting(login);
        var jobId = reviews.find(reviewId, reviewer)
                .orElseThrow(ReadReviews::notFound)
                .subject()
                .jobId();
        var job = lock(jobId);
        var review = reviews.lock(reviewId, reviewer).orElseThrow(ReadReviews::notFound);
        if (review.subject().kind() != conclusion.kind()) {
            throw new ProblemException(
                    ReviewProblem.REVIEW_KIND_MISMATCH,
                    "the case is about a " + review.subject().kind());
        }
        requireEpoch.accept(review.epoch());
        return switch (review.decide(reviewer.reviewerId(), conclusion, clock.instant())) {
            case Deciding.Granted(Review decided) -> {
                apply(decided, job, reviewer, conclusion);
                reviews.save(decided);
                yield decided;
            }
            case Deciding.Repeated(Review decided) -> decided;
            case Deciding.ClaimLost _ ->
                throw new ProblemException(ReviewProblem.REVIEW_CLAIM_LOST, "claim the case, then decide it in time");
            case Deciding.OverAlready _ ->
                throw new ProblemException(
                        ReviewProblem.REVIEW_DECIDED, "a decision is not changed; it can be appealed");
        };
    }

    private @Nullable Job lock(@Nullable UUID jobId) {
        return jobId == null ? null : jobs.lock(List.of(jobId)).get(jobId);
    }

    private void apply(Review review, @Nullable Job job, Reviewer reviewer, Conclusion conclusion) {
        switch (conclusion) {
            case Conclusion.Labelled(String label) -> adjudicate(Objects.requireNonNull(job), review.subject(), label);
            case Conclusion.Assessed assessed -> {
                var faults = assessed.judgement().faults();
                if (!faults.isEmpty()) {
                    throw new ProblemException(CommonProblem.INVALID_REQUEST, "the decision lacks its grounds", faults);
                }
                reassessAnswer.reassess(review.subject().id(), assessed.judgement(), reviewer.decidedBy());
            }
            case Conclusion.Cleared _ -> {} // nothing changes for her, and nothing is announced
            case Conclusion.Suspended suspended ->
                suspendWorker.suspend(
                        new SuspendWorker.Order(
                                review.reviewId(),
                                Objects.requireNonNull(review.subject().workerId()),
                                suspended.scope(),
                                suspended.until(),
                                suspended.grounds()),
                        job,
                        reviewer);
        }
    }

    private void adjudicate(Job job, Subject subject, String label) {
        if (!adjudicateTask.adjudicate(job, subject.id(), label)) {
            throw new ProblemException(
                    ReviewProblem.NOTHING_TO_ADJUDICATE, "none of its answers is used; give the case back");
        }
    }
}
