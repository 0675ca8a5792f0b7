package io.fairground.quality.resolution.rest;

import io.fairground.events.quality.Saving;
import io.fairground.quality.job.Job;
import io.fairground.quality.resolution.Candidates.Scored;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a job's labels are.
 *
 * @param answerCount answers received, used or not
 * @param resolvedCount tasks with a label
 * @param method that made the labels; null before the job is resolved
 * @param subjective whether people may rightly differ: then low agreement is not low quality, and how often a worker agrees
 *     with the labels says nothing of her
 * @param saving what the dynamic overlap saved; null before the job is resolved, and where the overlap is fixed
 * @param candidates how each method did on held-out gold, where the job lets gold choose
 */
public record SummaryView(
        UUID jobId,
        State state,
        int answerCount,
        int taskCount,
        int resolvedCount,
        @Nullable String method,
        List<Scored> candidates,
        boolean subjective,
        @Nullable Saving saving) {

    /** Whether more labels are to come. */
    public enum State {
        COLLECTING,
        RESOLVED
    }

    static SummaryView of(Job job, List<Scored> candidates, Optional<Saving> saving) {
        var progress = job.progress();
        return new SummaryView(
                job.jobId(),
                job.resolved() ? State.RESOLVED : State.COLLECTING,
                progress.answerCount(),
                job.plan().taskCount(),
                progress.labelCount(),
                progress.resolvedBy(),
                candidates,
                job.plan().subjective(),
                saving.orElse(null));
    }
}
