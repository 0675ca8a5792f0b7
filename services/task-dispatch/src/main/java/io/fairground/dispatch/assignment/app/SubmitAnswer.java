package io.fairground.dispatch.assignment.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.app.desk.Announcements;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Ending;
import io.fairground.dispatch.assignment.app.desk.Request;
import io.fairground.dispatch.assignment.app.desk.Served;
import io.fairground.dispatch.assignment.app.desk.TaskWish;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.outbox.OutboxMessage;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker answers the task she holds and, if she wants, takes the next: both in one transaction. */
@ApplicationScoped
public class SubmitAnswer {

    private final Counter counter;
    private final HeldAssignments held;
    private final TakeAssignment takeAssignment;
    private final Wishes wishes;
    private final Standings standings;
    private final TakeLateAnswer takeLateAnswer;
    private final JudgeAnswer judge;
    private final LeaseRules rules;
    private final EventJson events;
    private final ObjectMapper json;
    private final TraceOfWork trace;
    private final Ids ids;
    private final Clock clock;

    SubmitAnswer(
            Counter counter,
            HeldAssignments held,
            TakeAssignment takeAssignment,
            Wishes wishes,
            Standings standings,
            TakeLateAnswer takeLateAnswer,
            JudgeAnswer judge,
            LeaseRules rules,
            EventJson events,
            ObjectMapper json,
            TraceOfWork trace,
            Ids ids,
            Clock clock) {
        this.counter = counter;
        this.held = held;
        this.takeAssignment = takeAssignment;
        this.wishes = wishes;
        this.standings = standings;
        this.takeLateAnswer = takeLateAnswer;
        this.judge = judge;
        this.rules = rules;
        this.events = events;
        this.json = json;
        this.trace = trace;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Safe to repeat with the same answer.
     *
     * @throws ProblemException {@code lease-lost}, {@code answer-already-given}, {@code answer-invalid},
     *     {@code schema-unknown}, {@code recorded-time-not-open}; nothing is written then, and nothing taken
     */
    public Submission submit(UUID workerId, GivenAnswer given) {
        var wish = given.next();
        var next = wish == null ? null : wishes.located(wish);
        return held.decide(workerId, given.assignmentId(), of -> decide(of, given, next));
    }

    /** @return nothing when the lease ended in the meantime: what that means is decided anew */
    private Optional<Submission> decide(HeldAssignment of, GivenAnswer given, @Nullable TaskWish next) {
        var now = clock.instant();
        return switch (of.assignment().submit(given.epoch(), given.answer(), now, rules.lateMax())) {
            case Assignment.Decision.Granted _ -> accept(of, given, next, now);
            case Assignment.Decision.CameLate _ -> acceptLate(of, given, next, now);
            case Assignment.Decision.Repeated _ -> Optional.of(repeated(of.assignment(), next));
            case Assignment.Decision.AnsweredAlready _ ->
                throw new ProblemException(
                        AssignmentProblem.ANSWER_ALREADY_GIVEN, "the first answer stands, and it was another one");
            case Assignment.Decision.LeaseLost _ ->
                throw new ProblemException(
                        AssignmentProblem.LEASE_LOST, "somebody else may hold the task by now; take another one");
        };
    }

    private Optional<Submission> accept(HeldAssignment of, GivenAnswer given, @Nullable TaskWish next, Instant now) {
        var assignment = of.assignment();
        var judged = judge.judge(of, given, now);
        var announcement = Announcements.submitted(
                ids.next(), of, judged.itemKey(), judged.kind(), judged.checked(), judged.answer(), now);
        var ending = new Ending(
                of,
                EndKind.SUBMITTED,
                now,
                judged.answer(),
                write(given),
                null,
                OutboxMessage.of(announcement, events, trace.current()));
        return switch (serve(assignment.workerId(), ending, next)) {
            case Served.ChangedBefore _ -> Optional.empty();
            case Served.Done done ->
                Optional.of(new Submission(assignment, judged.answer(), null, taken(assignment, next, done)));
        };
    }

    /** As long as nobody has written the end of her lease, nobody else has her slot. */
    private Optional<Submission> acceptLate(
            HeldAssignment of, GivenAnswer given, @Nullable TaskWish next, Instant now) {
        return of.assignment().state() instanceof Assignment.State.Leased
                ? accept(of, given, next, now)
                : takeLateAnswer
                        .take(of, given, write(given))
                        .map(late -> new Submission(
                                of.assignment(), late.answer(), late.lateness(), nextAlone(of.assignment(), next)));
    }

    private Submission repeated(Assignment assignment, @Nullable TaskWish next) {
        var answer = (Assignment.State.Submitted) assignment.state();
        return new Submission(assignment, answer, null, nextAlone(assignment, next));
    }

    private Taking.@Nullable Taken nextAlone(Assignment assignment, @Nullable TaskWish next) {
        return next == null ? null : taken(assignment, next, serve(assignment.workerId(), null, next));
    }

    private Served serve(UUID workerId, @Nullable Ending ending, @Nullable TaskWish next) {
        return counter.serve(new Request(standings.of(workerId), ending, next, trace.current(), clock.instant()));
    }

    /** An answer is never lost for want of a next task. */
    private Taking.@Nullable Taken taken(Assignment assignment, @Nullable TaskWish next, Served served) {
        return next != null
                        && takeAssignment.taking(assignment.workerId(), next.assignmentId(), served)
                                instanceof Taking.Taken taken
                ? taken
                : null;
    }

    private String write(GivenAnswer given) {
        try {
            return json.writeValueAsString(given.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an answer that cannot be written as JSON", e);
        }
    }
}
