package io.fairground.quality.review.app;

import io.fairground.kernel.Ids;
import io.fairground.quality.review.Review;
import io.fairground.quality.review.Reviews;
import io.fairground.quality.review.SignalEvidence;
import io.fairground.quality.review.Subject;
import io.fairground.quality.review.UncertainTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts the most uncertain labels of a resolved job before a person. */
@ApplicationScoped
public class QueueTasks {

    private final UncertainTasks tasks;
    private final Reviews reviews;
    private final ReviewConfig config;
    private final Clock clock;
    private final Ids ids;

    QueueTasks(UncertainTasks tasks, Reviews reviews, ReviewConfig config, Clock clock, Ids ids) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return whether there was something to do: another replica may have been faster */
    @Transactional
    public boolean queue(UUID jobId) {
        if (!tasks.noteRun(jobId)) {
            return false;
        }
        tasks.refreshPriorities(jobId);
        var now = clock.instant();
        for (var task : tasks.mostUncertain(jobId, config.taskConfidenceBelow(), config.tasksPerJobMax())) {
            reviews.add(Review.opened(
                    ids.next(), Subject.task(jobId, task.taskId()), SignalEvidence.NONE, task.expectedLoss(), now));
        }
        return true;
    }
}
