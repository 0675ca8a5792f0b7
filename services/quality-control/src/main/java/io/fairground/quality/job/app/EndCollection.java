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

    /**
     * All jobs are locked first and in one order: whoever locks several of them does it the same way.
     *
     * @throws NotYetApplicable when a job is not known
     */
    @Transactional
    public void endAll(List<JobCollected> events) {
        if (events.isEmpty()) {
            return;
        }
        var locked =
                jobs.lock(events.stream().map(JobCollected::jobId).distinct().toList());
        for (var event : events) {
            var job = locked.get(event.jobId());
            if (job == null) {
                throw new NotYetApplicable("job " + event.jobId() + " is not known yet");
            }
            jobs.saveProgress(job.collected(event.answerCount()));
        }
    }
}
