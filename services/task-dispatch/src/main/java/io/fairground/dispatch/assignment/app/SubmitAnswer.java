package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.ActiveTime;
import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.question.CheckedAnswer;
import io.fairground.dispatch.question.Fault;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.app.CheckAnswer;
import io.fairground.events.Event;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker answers the task she holds and, if she wants, takes the next: both in one transaction. */
@ApplicationScoped
public class SubmitAnswer {

    private final Assignments assignments;
    private final KnownJobs known;
    private final CheckAnswer checkAnswer;
    private final ClaimTask claimTask;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SubmitAnswer(
            Assignments assignments,
            KnownJobs known,
            CheckAnswer checkAnswer,
            ClaimTask claimTask,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.known = known;
        this.checkAnswer = checkAnswer;
        this.claimTask = claimTask;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Safe to repeat with the same answer.
     *
     * @throws ProblemException {@code lease-lost}, {@code answer-already-given}, {@code answer-invalid},
     *     {@code schema-unknown}, {@code recorded-time-not-open}; nothing is written then, and nothing taken
     */
    @Transactional
    public Submission submit(UUID workerId, GivenAnswer given) {
        var wish = given.next();
        var worker = assignments.enter(workerId, wish == null ? null : wish.jobId());
        var held = assignments
                .find(given.assignmentId())
                .filter(found -> found.assignment().workerId().equals(workerId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such assignment"));
        var events = new ArrayList<Event>(2);
        var answer = answer(held, given, events);
        var next = wish == null ? null : next(worker, wish, events);
        outbox.appendAll(events);
        return new Submission(held.assignment(), answer, next);
    }

    private Assignment.State.Submitted answer(HeldAssignment held, GivenAnswer given, List<Event> events) {
        var now = clock.instant();
        return switch (held.assignment().submit(given.epoch(), given.answer(), now)) {
            case Assignment.Decision.Granted _ -> accept(held, given, now, events);
            case Assignment.Decision.Repeated _ ->
                (Assignment.State.Submitted) held.assignment().state();
            case Assignment.Decision.AnsweredAlready _ ->
                throw new ProblemException(
                        AssignmentProblem.ANSWER_ALREADY_GIVEN, "the first answer stands, and it was another one");
            case Assignment.Decision.LeaseLost _ -> throw leaseLost();
        };
    }

    private Assignment.State.Submitted accept(HeldAssignment held, GivenAnswer given, Instant now, List<Event> events) {
        var assignment = held.assignment();
        var terms = known.find(assignment.jobId()).orElseThrow();
        var checked = requireValid(terms, given);
        var time = time(held, given, now);
        var answer = new Assignment.State.Submitted(
                given.answer(), assignment.wallMillis(now), time.activeMillis(), time.basis());
        if (!assignments.submit(assignment, answer, now)) {
            throw leaseLost();
        }
        events.add(Announcements.submitted(ids.next(), held, terms.question().kind(), checked, answer, now));
        return answer;
    }

    private CheckedAnswer.Valid requireValid(JobTerms terms, GivenAnswer given) {
        return switch (check(terms, given)) {
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
    private CheckedAnswer check(JobTerms terms, GivenAnswer given) {
        var checked = check(terms.question(), given);
        return checked instanceof CheckedAnswer.Valid
                ? checked
                : check(known.findAnew(terms.jobId()).orElseThrow().question(), given);
    }

    private CheckedAnswer check(JobQuestion question, GivenAnswer given) {
        return checkAnswer.check(
                question,
                given.schemaHash(),
                given.answer(),
                () -> assignments
                        .findLease(given.assignmentId())
                        .map(Lease::payload)
                        .orElseThrow(SubmitAnswer::leaseLost));
    }

    private static ActiveTime time(HeldAssignment held, GivenAnswer given, Instant now) {
        var wallMillis = held.assignment().wallMillis(now);
        return switch (ActiveTime.decide(held.replay(), given.activeMillis(), given.recordedSeconds(), wallMillis)) {
            case ActiveTime.Decision.Counted(ActiveTime time) -> time;
            case ActiveTime.Decision.RecordedTimeNotOpen _ ->
                throw new ProblemException(
                        AssignmentProblem.RECORDED_TIME_NOT_OPEN, "send activeMillis: this job is not a replay");
        };
    }

    /** An answer is never lost for want of a next task. */
    private Taking.@Nullable Taken next(Standing worker, Wish wish, List<Event> events) {
        return switch (claimTask.claim(worker, wish)) {
            case Taking.Taken taken -> {
                if (!taken.repeated()) {
                    events.add(Announcements.leased(ids.next(), taken.lease()));
                }
                yield taken;
            }
            case Taking.NoWork _, Taking.NotEligible _, Taking.TooManyLeases _, Taking.Over _ -> null;
        };
    }

    private static ProblemException leaseLost() {
        return new ProblemException(
                AssignmentProblem.LEASE_LOST, "somebody else may hold the task by now; take another one");
    }
}
