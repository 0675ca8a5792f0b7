package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.app.desk.Announcements;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Ending;
import io.fairground.dispatch.assignment.app.desk.Request;
import io.fairground.dispatch.assignment.app.desk.Served;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.outbox.OutboxMessage;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A worker gives a task back unanswered; it goes to somebody else, never to her again. */
@ApplicationScoped
public class ReturnAssignment {

    private final Counter counter;
    private final HeldAssignments held;
    private final Standings standings;
    private final EventJson events;
    private final TraceOfWork trace;
    private final Ids ids;
    private final Clock clock;

    ReturnAssignment(
            Counter counter,
            HeldAssignments held,
            Standings standings,
            EventJson events,
            TraceOfWork trace,
            Ids ids,
            Clock clock) {
        this.counter = counter;
        this.held = held;
        this.standings = standings;
        this.events = events;
        this.trace = trace;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Safe to repeat.
     *
     * @throws ProblemException {@code lease-lost}, {@code answer-already-given}
     */
    public Assignment giveBack(UUID workerId, UUID assignmentId, long epoch, String reason) {
        var of = held.require(workerId, assignmentId);
        while (!isDone(of, epoch, reason)) {
            of = held.readAnew(workerId, assignmentId);
        }
        return of.assignment();
    }

    /** @return false when the lease ended in the meantime: what that means is decided anew */
    private boolean isDone(HeldAssignment of, long epoch, String reason) {
        var now = clock.instant();
        return switch (of.assignment().giveBack(epoch, now)) {
            case Assignment.Decision.Granted _ -> write(of, reason, now);
            case Assignment.Decision.Repeated _ -> true;
            case Assignment.Decision.AnsweredAlready _ ->
                throw new ProblemException(AssignmentProblem.ANSWER_ALREADY_GIVEN, "an answer cannot be taken back");
            case Assignment.Decision.LeaseLost _ ->
                throw new ProblemException(AssignmentProblem.LEASE_LOST, "the task is not yours to return any more");
        };
    }

    private boolean write(HeldAssignment of, String reason, Instant now) {
        var assignment = of.assignment();
        var announcement = Announcements.returned(ids.next(), assignment, reason, now);
        var ending = new Ending(
                of, EndKind.RETURNED, now, null, null, reason, OutboxMessage.of(announcement, events, trace.current()));
        var request = new Request(standings.of(assignment.workerId()), ending, null, trace.current(), clock.instant());
        return counter.serve(request) instanceof Served.Done;
    }
}
