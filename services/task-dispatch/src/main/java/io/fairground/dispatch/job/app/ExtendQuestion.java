package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobProblem;
import io.fairground.dispatch.job.JobState;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.question.Fault;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
import io.fairground.dispatch.question.QuestionJson;
import io.fairground.events.dispatch.JobQuestionExtended;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A vendor adds to the question of a job that takes answers. What was answered before stays valid. */
@ApplicationScoped
public class ExtendQuestion {

    private final Jobs jobs;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ExtendQuestion(Jobs jobs, Outbox outbox, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param version the one the vendor has read
     * @param next all of the question, with what is added
     * @throws ProblemException {@code precondition-failed} when there is a later version, {@code question-over},
     *     {@code question-only-grows} with a pointer to each change that is not an addition
     */
    @Transactional
    public JobQuestion extend(String tenant, UUID jobId, int version, Question next) {
        var job = jobs.lock(jobId)
                .filter(found -> found.terms().tenant().equals(tenant))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        requireRunning(job);
        var asked = job.terms().question();
        if (asked.latest().version() != version) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED,
                    "the question is at version " + asked.latest().version());
        }
        var grown = grown(asked, next);
        jobs.save(job.asking(grown));
        outbox.append(announcement(jobId, grown));
        return grown;
    }

    private static void requireRunning(Job job) {
        switch (job.state()) {
            case JobState.Submitted _, JobState.Open _ -> {}
            case JobState.FundingRefused _, JobState.Collected _, JobState.Resolved _ ->
                throw new ProblemException(JobProblem.QUESTION_OVER, "post another job to ask something else");
        }
    }

    private static JobQuestion grown(JobQuestion asked, Question next) {
        return switch (asked.grow(next)) {
            case JobQuestion.Growing.Grown(JobQuestion grown) -> grown;
            case JobQuestion.Growing.Refused(var faults) ->
                throw new ProblemException(
                        JobProblem.QUESTION_ONLY_GROWS,
                        "post another job to ask something else",
                        Fault.within("", faults));
        };
    }

    private JobQuestionExtended announcement(UUID jobId, JobQuestion grown) {
        var latest = grown.latest();
        return new JobQuestionExtended(
                ids.next(),
                clock.instant(),
                jobId,
                QuestionJson.members(latest.question()),
                grown.choices(),
                latest.version(),
                latest.schemaHash());
    }
}
