package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.events.Event;
import io.fairground.events.quality.JobResolved;
import io.fairground.kit.inbox.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** quality-control has a label for every task of a collected job. */
@ApplicationScoped
public class ResolveJob {

    private final Jobs jobs;
    private final Clock clock;

    ResolveJob(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void applyAll(List<Event> events) {
        for (var event : events) {
            if (event instanceof JobResolved resolved) {
                resolve(resolved);
            }
        }
    }

    private void resolve(JobResolved resolved) {
        var job = jobs.lock(resolved.jobId())
                .orElseThrow(() -> new NotYetApplicable("job " + resolved.jobId() + " is not known"));
        switch (job.state()) {
            case JobState.Collected collected -> jobs.save(job.in(collected.resolved(clock.instant())));
            case JobState.Resolved _ -> {} // a second resolution of the same job: it stays resolved
            case JobState.Submitted _, JobState.Open _, JobState.FundingRefused _ ->
                throw new NotYetApplicable("job " + resolved.jobId() + " is not collected");
        }
    }
}
