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
import java.util.function.UnaryOperator;

/** A vendor wants no task handed out for a while. Who works on one at that moment answers it as ever. */
@ApplicationScoped
public class PauseJob {

    private final Jobs jobs;
    private final JobLocks locks;
    private final Clock clock;

    PauseJob(Jobs jobs, JobLocks locks, Clock clock) {
        this.jobs = jobs;
        this.locks = locks;
        this.clock = clock;
    }

    /** Safe to repeat. When it returns, no task of the job is handed out any more. */
    @Transactional
    public Job pause(String tenant, UUID jobId) {
        return change(tenant, jobId, job -> job.paused(clock.instant()));
    }

    /** Safe to repeat. */
    @Transactional
    public Job resume(String tenant, UUID jobId) {
        return change(tenant, jobId, Job::resumed);
    }

    private Job change(String tenant, UUID jobId, UnaryOperator<Job> step) {
        locks.takeAlone(jobId);
        var job = jobs.lock(jobId)
                .filter(found -> found.terms().tenant().equals(tenant))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var changed = step.apply(job);
        jobs.save(changed);
        return changed;
    }
}
