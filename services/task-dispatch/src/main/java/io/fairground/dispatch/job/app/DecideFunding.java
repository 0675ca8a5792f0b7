package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Progress;
import io.fairground.events.Event;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.events.payment.JobFunded;
import io.fairground.events.payment.JobFundingRefused;
import io.fairground.events.payment.JobRanDry;
import io.fairground.events.payment.JobToppedUp;
import io.fairground.kernel.Ids;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * worker-payment has reserved the budget of a job, or has not: its first decision stands. Later it may say that the budget does
 * not hold what is due next, and that it does again.
 */
@ApplicationScoped
public class DecideFunding {

    private final Jobs jobs;
    private final Progress progress;
    private final JobLocks locks;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DecideFunding(Jobs jobs, Progress progress, JobLocks locks, Outbox outbox, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.progress = progress;
        this.locks = locks;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        for (var event : events) {
            switch (event) {
                case JobFunded funded -> open(funded);
                case JobFundingRefused refused -> refuse(refused);
                case JobRanDry dry -> {
                    var now = clock.instant();
                    change(dry.jobId(), job -> job.ranDry(now));
                }
                case JobToppedUp topped -> change(topped.jobId(), Job::toppedUp);
                default -> {} // settlement is not ours
            }
        }
    }

    private void open(JobFunded funded) {
        var job = lock(funded.jobId());
        if (job.state() instanceof JobState.Submitted submitted) {
            var now = clock.instant();
            jobs.save(job.in(submitted.funded(now)));
            if (job.closedAt() == null) {
                progress.createTasks(job.terms());
            }
            outbox.appendCausedBy(funded, new JobOpened(ids.next(), now, funded.jobId()));
        }
    }

    private void refuse(JobFundingRefused refused) {
        var job = lock(refused.jobId());
        if (job.state() instanceof JobState.Submitted submitted) {
            jobs.save(job.in(submitted.refused(refused.reasons())));
        }
    }

    /** No lease is under way meanwhile: when this is committed, no task of a dry job is handed out any more. */
    private void change(UUID jobId, UnaryOperator<Job> step) {
        locks.takeAlone(jobId);
        jobs.save(step.apply(lock(jobId)));
    }

    private Job lock(UUID jobId) {
        return jobs.lock(jobId).orElseThrow(() -> new NotYetApplicable("job " + jobId + " is not known"));
    }
}
