package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.dispatch.job.JobProblem;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Progress;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A vendor does not want some items answered any more: they are broken, or must not be used. Answers there are stay and are
 * paid, leases end as ever, and releases leave the items out.
 */
@ApplicationScoped
public class WithdrawItems {

    private final Jobs jobs;
    private final Progress progress;
    private final JobLocks locks;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    WithdrawItems(Jobs jobs, Progress progress, JobLocks locks, Outbox outbox, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.progress = progress;
        this.locks = locks;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Safe to repeat. When it returns, no task of these items is handed out any more.
     *
     * @return how many of them were not withdrawn before
     * @throws ProblemException {@code job-not-started}, {@code invalid-request} with a pointer to each item the job has not
     */
    @Transactional
    public int withdraw(String tenant, UUID jobId, List<String> itemKeys, String reason) {
        locks.takeAlone(jobId);
        var job = jobs.lock(jobId)
                .filter(found -> found.terms().tenant().equals(tenant))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        requireTasks(job);
        requireKnown(jobId, itemKeys);
        var now = clock.instant();
        var withdrawn = progress.withdraw(jobId, itemKeys, now);
        if (!withdrawn.isEmpty()) {
            outbox.append(new ItemsWithdrawn(ids.next(), now, jobId, reason, withdrawn));
        }
        return withdrawn.size();
    }

    private static void requireTasks(Job job) {
        switch (job.state()) {
            case JobState.Open _, JobState.Collected _, JobState.Resolved _ -> {}
            case JobState.Submitted _, JobState.FundingRefused _ ->
                throw new ProblemException(JobProblem.JOB_NOT_STARTED, "it has to be funded first");
        }
    }

    private void requireKnown(UUID jobId, List<String> itemKeys) {
        var unknown = progress.withoutTask(jobId, itemKeys);
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "nothing was withdrawn",
                    IntStream.range(0, itemKeys.size())
                            .filter(i -> unknown.contains(itemKeys.get(i)))
                            .mapToObj(i -> new FieldError("/itemKeys/" + i, "is no item of this job"))
                            .toList());
        }
    }
}
