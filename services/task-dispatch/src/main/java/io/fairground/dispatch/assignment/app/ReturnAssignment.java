package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A worker gives a task back unanswered; it goes to somebody else, never to her again. */
@ApplicationScoped
public class ReturnAssignment {

    private final Assignments assignments;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ReturnAssignment(Assignments assignments, Outbox outbox, Ids ids, Clock clock) {
        this.assignments = assignments;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Safe to repeat.
     *
     * @throws ProblemException {@code lease-lost}, {@code answer-already-given}
     */
    @Transactional
    public Assignment giveBack(UUID workerId, UUID assignmentId, long epoch, String reason) {
        assignments.enter(workerId, null);
        var assignment = assignments
                .find(assignmentId)
                .map(held -> held.assignment())
                .filter(found -> found.workerId().equals(workerId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such assignment"));
        var now = clock.instant();
        switch (assignment.giveBack(epoch, now)) {
            case Assignment.Decision.Granted _ -> write(assignment, reason, now);
            case Assignment.Decision.Repeated _ -> {}
            case Assignment.Decision.AnsweredAlready _ ->
                throw new ProblemException(AssignmentProblem.ANSWER_ALREADY_GIVEN, "an answer cannot be taken back");
            case Assignment.Decision.LeaseLost _ -> throw leaseLost();
        }
        return assignment;
    }

    private void write(Assignment assignment, String reason, Instant now) {
        if (!assignments.giveBack(assignment, reason, now)) {
            throw leaseLost();
        }
        outbox.append(Announcements.returned(ids.next(), assignment, reason, now));
    }

    private static ProblemException leaseLost() {
        return new ProblemException(AssignmentProblem.LEASE_LOST, "the task is not yours to return any more");
    }
}
