package io.fairground.quality.assessment.app;

import io.fairground.quality.assessment.Submissions;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.live.app.LiveJobs;
import io.fairground.quality.stopping.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Opens tasks again that were ended too early. A model decides on the first tasks knowing little of its workers; once it
 * knows them better, some of those labels are not certain any more. Where more answers are worth asking for, they are asked for.
 *
 * <p>On real crowds that is what brings a lower target confidence to the accuracy of a higher one, for fewer answers: see
 * {@code docs/decisions}.
 */
@ApplicationScoped
class SecondLook {

    private final Jobs jobs;
    private final LiveJobs liveJobs;
    private final Submissions submissions;
    private final DecideStops decideStops;

    SecondLook(Jobs jobs, LiveJobs liveJobs, Submissions submissions, DecideStops decideStops) {
        this.jobs = jobs;
        this.liveJobs = liveJobs;
        this.submissions = submissions;
        this.decideStops = decideStops;
    }

    /** Does nothing for a job that takes no answers any more. */
    @Transactional
    void look(UUID jobId) {
        var job = jobs.lock(List.of(jobId)).get(jobId);
        if (job != null) {
            look(job);
        }
    }

    private void look(Job job) {
        var live = liveJobs.upToDate(job);
        if (!live.secondLookDue()) {
            return; // it was read anew meanwhile, and knows less than the one that ended the tasks
        }
        live.lookedAgain();
        if (job.progress().collectedAnswerCount() != null) {
            return;
        }
        var asked = new LinkedHashMap<UUID, Integer>();
        for (var taskId : submissions.stopped(job)) {
            if (live.decide(taskId).stop() instanceof Stop.Ask(var additional)) {
                asked.put(taskId, additional);
            }
        }
        decideStops.ask(job.jobId(), asked);
    }
}
