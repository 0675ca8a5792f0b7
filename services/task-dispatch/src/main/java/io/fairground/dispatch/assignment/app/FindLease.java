package io.fairground.dispatch.assignment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The task a worker holds. */
@ApplicationScoped
public class FindLease {

    private final TakeAssignment takeAssignment;

    FindLease(TakeAssignment takeAssignment) {
        this.takeAssignment = takeAssignment;
    }

    /** @return nothing unless she holds it now */
    public Optional<Taking.Taken> find(UUID workerId, UUID assignmentId) {
        return takeAssignment.heldNow(workerId, assignmentId);
    }
}
