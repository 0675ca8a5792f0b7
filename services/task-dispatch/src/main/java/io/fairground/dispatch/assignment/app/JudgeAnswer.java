package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.ActiveTime;
import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.question.CheckedAnswer;
import io.fairground.dispatch.question.Fault;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.app.CheckAnswer;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says whether an answer fits its question, and how long it took. */
@ApplicationScoped
class JudgeAnswer {

    private final KnownJobs jobs;
    private final KnownItems items;
    private final CheckAnswer checkAnswer;
    private final LeaseRules rules;

    JudgeAnswer(KnownJobs jobs, KnownItems items, CheckAnswer checkAnswer, LeaseRules rules) {
        this.jobs = jobs;
        this.items = items;
        this.checkAnswer = checkAnswer;
        this.rules = rules;
    }

    /** An answer that fits. */
    record Judged(QuestionKind kind, String itemKey, CheckedAnswer.Valid checked, Assignment.State.Submitted answer) {}

    /** @throws ProblemException {@code answer-invalid}, {@code schema-unknown}, {@code recorded-time-not-open} */
    Judged judge(HeldAssignment held, GivenAnswer given, Instant now) {
        var terms = jobs.find(held.assignment().jobId()).orElseThrow();
        var checked = requireValid(terms, held, given);
        var time = time(held, given, now);
        return new Judged(
                terms.question().kind(),
                items.find(held.seat().itemId()).key(),
                checked,
                new Assignment.State.Submitted(
                        given.answer(), held.assignment().wallMillis(now), time.activeMillis(), time.basis()));
    }

    private CheckedAnswer.Valid requireValid(JobTerms terms, HeldAssignment held, GivenAnswer given) {
        return switch (check(terms, held, given)) {
            case CheckedAnswer.Valid valid -> valid;
            case CheckedAnswer.Invalid(var faults) ->
                throw new ProblemException(
                        AssignmentProblem.ANSWER_INVALID,
                        "GET /v1/jobs/" + terms.jobId() + "/question shows what fits",
                        Fault.within("/answer", faults));
            case CheckedAnswer.SchemaUnknown _ ->
                throw new ProblemException(
                        AssignmentProblem.SCHEMA_UNKNOWN,
                        "GET /v1/jobs/" + terms.jobId() + "/question names the hash of its schema");
        };
    }

    /** What the question as it is remembered does not take, it may take as it is now: it may have grown meanwhile. */
    private CheckedAnswer check(JobTerms terms, HeldAssignment held, GivenAnswer given) {
        var checked = check(terms.question(), held, given);
        return checked instanceof CheckedAnswer.Valid
                ? checked
                : check(jobs.findAnew(terms.jobId()).orElseThrow().terms().question(), held, given);
    }

    private CheckedAnswer check(JobQuestion question, HeldAssignment held, GivenAnswer given) {
        return checkAnswer.check(
                question,
                given.schemaHash(),
                given.answer(),
                () -> items.find(held.seat().itemId()).payload());
    }

    private ActiveTime time(HeldAssignment held, GivenAnswer given, Instant now) {
        var jobId = held.assignment().jobId();
        var wallMillis = held.assignment().wallMillis(now);
        return switch (ActiveTime.decide(
                jobs.isReplay(jobId),
                given.activeMillis(),
                beatenMillis(held, now),
                given.recordedSeconds(),
                wallMillis)) {
            case ActiveTime.Decision.Counted(ActiveTime time) -> time;
            case ActiveTime.Decision.RecordedTimeNotOpen _ ->
                throw new ProblemException(
                        AssignmentProblem.RECORDED_TIME_NOT_OPEN, "send activeMillis: this job is not a replay");
        };
    }

    private @Nullable Long beatenMillis(HeldAssignment held, Instant now) {
        var pulse = held.pulse();
        var idleCut = rules.of(held.assignment().jobId()).idleCut();
        return pulse.beats() == 0 ? null : pulse.activeMillis(now, idleCut);
    }
}
