package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.job.Progress;
import io.fairground.events.Event;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.events.payment.JobFunded;
import io.fairground.events.payment.JobFundingRefused;
import io.fairground.kernel.Ids;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** worker-payment has reserved the budget of a job, or has not. Its first decision stands. */
@ApplicationScoped
public class DecideFunding {

    private final Jobs jobs;
    private final Progress progress;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DecideFunding(Jobs jobs, Progress progress, Outbox outbox, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.progress = progress;
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

    private Job lock(UUID jobId) {
        return jobs.lock(jobId).orElseThrow(() -> new NotYetApplicable("job " + jobId + " is not known"));
    }
}
