package io.fairground.quality.job.app;

import io.fairground.events.dispatch.JobQuestionExtended;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.job.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes note of what a vendor added to a job's question. The choices there were keep their places. */
@ApplicationScoped
public class ExtendQuestion {

    private final Jobs jobs;

    ExtendQuestion(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @throws NotYetApplicable when the job is not known */
    @Transactional
    public void extend(JobQuestionExtended event) {
        var job = jobs.lock(List.of(event.jobId())).get(event.jobId());
        if (job == null) {
            throw new NotYetApplicable("job " + event.jobId() + " is not known yet");
        }
        jobs.saveQuestion(job.asking(new Question(job.question().kind(), event.choices(), event.question())));
    }
}
