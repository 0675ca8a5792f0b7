package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.Assignments;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker gives a task back unanswered; it goes to somebody else, never to her again. */
@ApplicationScoped
public class ReturnAssignment {

    private final Counter counter;
    private final HeldAssignments held;
    private final Assignments assignments;
    private final KnownJobs jobs;
    private final Standings standings;
    private final EventJson events;
    private final TraceOfWork trace;
    private final Ids ids;
    private final Clock clock;

    ReturnAssignment(
            Counter counter,
            HeldAssignments held,
            Assignments assignments,
            KnownJobs jobs,
            Standings standings,
            EventJson events,
            TraceOfWork trace,
            Ids ids,
            Clock clock) {
        this.counter = counter;
        this.held = held;
        this.assignments = assignments;
        this.jobs = jobs;
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
        return held.decide(workerId, assignmentId, of -> end(of, epoch, EndKind.RETURNED, reason));
    }

    /**
     * Passes a task by: without a reason, as often as its job allows. Safe to repeat.
     *
     * @throws ProblemException {@code skips-used-up}, {@code lease-lost}, {@code answer-already-given}
     */
    public Assignment skip(UUID workerId, UUID assignmentId, long epoch) {
        return held.decide(workerId, assignmentId, of -> {
            requireSkipsLeft(of.assignment());
            return end(of, epoch, EndKind.SKIPPED, null);
        });
    }

    /** Requests of one worker at the same moment may pass together: a limit on how picky she is, no promise to anybody. */
    private void requireSkipsLeft(Assignment assignment) {
        var limit = jobs.find(assignment.jobId()).orElseThrow().handOut().skipLimit();
        if (assignment.isLive(clock.instant())
                && limit.isPresent()
                && assignments.skips(assignment.workerId(), assignment.jobId()) >= limit.getAsInt()) {
            throw new ProblemException(
                    AssignmentProblem.SKIPS_USED_UP,
                    "the job allows " + limit.getAsInt()
                            + ": answer it, say that you cannot judge, or return it with a reason");
        }
    }

    /** @return nothing when the lease ended in the meantime: what that means is decided anew */
    private Optional<Assignment> end(HeldAssignment of, long epoch, EndKind kind, @Nullable String reason) {
        var now = clock.instant();
        return switch (of.assignment().giveBack(epoch, now)) {
            case Assignment.Decision.Granted _ -> write(of, kind, reason, now);
            case Assignment.Decision.Repeated _ -> Optional.of(of.assignment());
            case Assignment.Decision.AnsweredAlready _ ->
                throw new ProblemException(AssignmentProblem.ANSWER_ALREADY_GIVEN, "an answer cannot be taken back");
            case Assignment.Decision.LeaseLost _, Assignment.Decision.CameLate _ ->
                throw new ProblemException(AssignmentProblem.LEASE_LOST, "the task is not yours to return any more");
        };
    }

    private Optional<Assignment> write(HeldAssignment of, EndKind kind, @Nullable String reason, Instant now) {
        var assignment = of.assignment();
        var announcement = Announcements.returned(ids.next(), assignment, reason, now);
        var ending =
                new Ending(of, kind, now, null, null, reason, OutboxMessage.of(announcement, events, trace.current()));
        var request = new Request(standings.of(assignment.workerId()), ending, null, trace.current(), clock.instant());
        return counter.serve(request) instanceof Served.Done ? Optional.of(assignment) : Optional.empty();
    }
}
