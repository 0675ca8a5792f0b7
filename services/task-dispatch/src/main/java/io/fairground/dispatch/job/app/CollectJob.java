package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Progress;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Ends the collection of a job's answers, once. */
@ApplicationScoped
public class CollectJob {

    private final Jobs jobs;
    private final Progress progress;
    private final JobLocks locks;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final JobConfig config;

    CollectJob(Jobs jobs, Progress progress, JobLocks locks, Outbox outbox, Ids ids, Clock clock, JobConfig config) {
        this.jobs = jobs;
        this.progress = progress;
        this.locks = locks;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** Does nothing when there is still work, or another replica is at it. */
    @Transactional
    public void collect(UUID jobId) {
        if (!locks.tryCollecting()) {
            return;
        }
        // Alone, no claim is under way that a count would miss; answers on their way show as leases still.
        locks.takeAlone(jobId);
        var job = jobs.lock(jobId).orElseThrow();
        if (job.state() instanceof JobState.Open open && progress.isDrained(jobId)) {
            collectOrWait(job, open);
        }
    }

    private void collectOrWait(Job job, JobState.Open open) {
        var now = clock.instant();
        var jobId = job.terms().jobId();
        if (job.mayBeCollected(now, config.grace())) {
            var answers = progress.answerCounts(Set.of(jobId)).getOrDefault(jobId, 0);
            jobs.save(job.in(open.collected(now, answers)));
            outbox.append(new JobCollected(ids.next(), now, jobId, answers));
        } else if (job.drainedAt() == null) {
            jobs.save(job.drained(now));
        }
    }
}
