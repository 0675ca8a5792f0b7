package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.dispatch.job.JobProblem;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Progress;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An operator declares that a job replays answers a crowd once gave: then the seconds recorded with them count. */
@ApplicationScoped
public class DeclareReplay {

    private final Jobs jobs;
    private final Progress progress;
    private final JobLocks locks;

    DeclareReplay(Jobs jobs, Progress progress, JobLocks locks) {
        this.jobs = jobs;
        this.progress = progress;
        this.locks = locks;
    }

    /**
     * Safe to repeat.
     *
     * @throws ProblemException {@code replay-too-late} once a task was answered or is being worked on: no answer may be
     *     measured by two rules
     */
    @Transactional
    public Job declare(UUID jobId) {
        locks.takeAlone(jobId);
        var job = jobs.lock(jobId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        if (job.replay()) {
            return job;
        }
        if (progress.hasAssignmentsInUse(jobId)) {
            throw new ProblemException(
                    JobProblem.REPLAY_TOO_LATE, "a job becomes a replay before its first task is taken");
        }
        var replay = job.asReplay();
        jobs.save(replay);
        return replay;
    }
}
