package io.fairground.quality.job.app;

import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.job.Plan;
import io.fairground.quality.job.Progress;
import io.fairground.quality.job.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;

/** Takes note of a job a vendor submitted. */
@ApplicationScoped
public class AcceptJob {

    private final Jobs jobs;

    AcceptJob(Jobs jobs) {
        this.jobs = jobs;
    }

    @Transactional
    public void accept(JobSubmitted event) {
        jobs.add(new Job(
                event.jobId(),
                event.tenant(),
                new Question(
                        event.questionKind(), event.choices(), Objects.requireNonNullElse(event.question(), Map.of())),
                new Plan(
                        event.taskCount(),
                        event.overlap(),
                        event.maxOverlap(),
                        event.resolutionMethod(),
                        event.excludeBelowGoldAccuracy(),
                        event.stopping(),
                        Boolean.TRUE.equals(event.subjective())),
                Progress.NONE));
    }
}
