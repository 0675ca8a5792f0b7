package io.fairground.quality.review.app;

import io.fairground.kernel.Ids;
import io.fairground.quality.assessment.app.ReassessAnswer;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.Reviews;
import io.fairground.quality.review.SignalEvidence;
import io.fairground.quality.review.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings a suspicion before a person. Safe to repeat: a signal about what has an undecided case finds that case, and so
 * does one about what was decided, but for a worker whose time of peace is over.
 */
@ApplicationScoped
public class OpenReview {

    private final Reviews reviews;
    private final ReassessAnswer answers;
    private final ReviewConfig config;
    private final Clock clock;
    private final Ids ids;

    OpenReview(Reviews reviews, ReassessAnswer answers, ReviewConfig config, Clock clock, Ids ids) {
        this.reviews = reviews;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return the case */
    @Transactional
    public UUID aboutTask(UUID jobId, UUID taskId, SignalEvidence evidence, double priority) {
        return open(Subject.task(jobId, taskId), evidence, priority);
    }

    /**
     * @param priority how strong the suspicion is, 0 to 1
     * @return the case
     * @throws java.util.NoSuchElementException when there is no such answer
     */
    @Transactional
    public UUID aboutAssignment(UUID assignmentId, SignalEvidence evidence, double priority) {
        return open(Subject.assignment(answers.find(assignmentId).orElseThrow()), evidence, priority);
    }

    /**
     * @param jobId where she is under suspicion; null when it is about several
     * @param priority how strong the suspicion is, 0 to 1
     * @return the case
     */
    @Transactional
    public UUID aboutWorker(UUID workerId, @Nullable UUID jobId, SignalEvidence evidence, double priority) {
        return open(Subject.worker(workerId, jobId), evidence, priority);
    }

    private UUID open(Subject subject, SignalEvidence evidence, double priority) {
        var now = clock.instant();
        var last = reviews.lockLast(subject);
        if (last.isPresent() && last.get().answersSignalAt(now, config.peace())) {
            return last.get().reviewId();
        }
        var review = Review.opened(ids.next(), subject, evidence, priority, now);
        return reviews.add(review)
                ? review.reviewId()
                : reviews.lockLast(subject).orElseThrow().reviewId();
    }
}
