package io.fairground.quality.job.app;

import io.fairground.events.dispatch.JobCollected;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.quality.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes note of how many answers a job has collected in all; some of them may still be on their way. */
@ApplicationScoped
public class EndCollection {

    private final Jobs jobs;

    EndCollection(Jobs jobs) {
        this.jobs = jobs;
    }

    @Transactional
    public void end(JobCollected event) {
        var job = jobs.lock(List.of(event.jobId())).get(event.jobId());
        if (job == null) {
            throw new NotYetApplicable("job " + event.jobId() + " is not known yet");
        }
        jobs.saveProgress(job.collected(event.answerCount()));
    }
}
