package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Looks up what a worker holds: in the book, or else where it is kept. */
@ApplicationScoped
class HeldAssignments {

    private final Counter counter;
    private final Storage storage;
    private final Clock clock;

    HeldAssignments(Counter counter, Storage storage, Clock clock) {
        this.counter = counter;
        this.storage = storage;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} when it is not hers */
    HeldAssignment require(UUID workerId, UUID assignmentId) {
        return counter.book()
                .find(assignmentId)
                .filter(held -> held.assignment().isLive(clock.instant()))
                .filter(held -> held.assignment().workerId().equals(workerId))
                .orElseGet(() -> readAnew(workerId, assignmentId));
    }

    /** As it is kept. @throws ProblemException {@code not-found} when it is not hers */
    HeldAssignment readAnew(UUID workerId, UUID assignmentId) {
        return hers(workerId, storage.find(assignmentId));
    }

    private static HeldAssignment hers(UUID workerId, Optional<HeldAssignment> found) {
        return found.filter(held -> held.assignment().workerId().equals(workerId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such assignment"));
    }
}
