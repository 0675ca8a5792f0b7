package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Heartbeat;
import io.fairground.dispatch.assignment.app.desk.Request;
import io.fairground.dispatch.assignment.app.desk.Served;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A worker's client tells that she is at work on a task: the lease goes on, and her time is counted. */
@ApplicationScoped
public class KeepLease {

    private final Counter counter;
    private final HeldAssignments held;
    private final Standings standings;
    private final LeaseRules rules;
    private final TraceOfWork trace;
    private final Clock clock;

    KeepLease(
            Counter counter,
            HeldAssignments held,
            Standings standings,
            LeaseRules rules,
            TraceOfWork trace,
            Clock clock) {
        this.counter = counter;
        this.held = held;
        this.standings = standings;
        this.rules = rules;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * Safe to repeat: a second heartbeat in a row counts no second twice.
     *
     * @param interactions since the heartbeat before; none: her client is there, and the lease goes on no longer than it was
     * @throws ProblemException {@code lease-lost}, {@code answer-already-given}
     */
    public HeldAssignment beat(UUID workerId, UUID assignmentId, long epoch, int interactions) {
        return held.decide(workerId, assignmentId, of -> decide(of, epoch, interactions));
    }

    /** @return nothing when the lease changed in the meantime: what that means is decided anew */
    private Optional<HeldAssignment> decide(HeldAssignment of, long epoch, int interactions) {
        var now = clock.instant();
        return switch (of.assignment().beat(epoch, now)) {
            case Assignment.Decision.Granted _ -> {
                var times = rules.of(of.assignment().jobId());
                yield write(new Heartbeat(of, of.beat(interactions, now, times), interactions, now));
            }
            case Assignment.Decision.AnsweredAlready _ ->
                throw new ProblemException(AssignmentProblem.ANSWER_ALREADY_GIVEN, "its lease ended with the answer");
            case Assignment.Decision.LeaseLost _, Assignment.Decision.CameLate _, Assignment.Decision.Repeated _ ->
                throw new ProblemException(
                        AssignmentProblem.LEASE_LOST, "somebody else may hold the task by now; take another one");
        };
    }

    private Optional<HeldAssignment> write(Heartbeat heartbeat) {
        var worker = standings.of(heartbeat.held().assignment().workerId());
        var request = new Request(worker, heartbeat, null, trace.current(), clock.instant());
        return counter.serve(request) instanceof Served.Done ? Optional.of(heartbeat.after()) : Optional.empty();
    }
}
