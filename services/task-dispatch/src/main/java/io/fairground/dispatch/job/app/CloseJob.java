package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.dispatch.job.Jobs;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A vendor wants no more answers. Who works on a task at that moment may still answer it: her time is not lost. */
@ApplicationScoped
public class CloseJob {

    private final Jobs jobs;
    private final JobLocks locks;
    private final Clock clock;

    CloseJob(Jobs jobs, JobLocks locks, Clock clock) {
        this.jobs = jobs;
        this.locks = locks;
        this.clock = clock;
    }

    /** Safe to repeat. When it returns, no task of the job is handed out any more. */
    @Transactional
    public Job close(String tenant, UUID jobId) {
        locks.takeAlone(jobId);
        var job = jobs.lock(jobId)
                .filter(found -> found.terms().tenant().equals(tenant))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var closed = job.closed(clock.instant());
        jobs.save(closed);
        return closed;
    }
}
