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
import java.util.function.Function;

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

    /**
     * Decides by what is known of an assignment, and as often as it changed in the meantime, by what is kept of it.
     *
     * @param decision nothing when the assignment was not what it was taken for
     * @throws ProblemException {@code not-found} when it is not hers, and those of the decision
     */
    <T> T decide(UUID workerId, UUID assignmentId, Function<HeldAssignment, Optional<T>> decision) {
        var decided = decision.apply(known(workerId, assignmentId));
        while (decided.isEmpty()) {
            decided = decision.apply(kept(workerId, assignmentId));
        }
        return decided.get();
    }

    private HeldAssignment known(UUID workerId, UUID assignmentId) {
        return counter.book()
                .find(assignmentId)
                .filter(held -> held.assignment().isLive(clock.instant()))
                .filter(held -> held.assignment().workerId().equals(workerId))
                .orElseGet(() -> kept(workerId, assignmentId));
    }

    private HeldAssignment kept(UUID workerId, UUID assignmentId) {
        return hers(workerId, storage.find(assignmentId));
    }

    private static HeldAssignment hers(UUID workerId, Optional<HeldAssignment> found) {
        return found.filter(held -> held.assignment().workerId().equals(workerId))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such assignment"));
    }
}
