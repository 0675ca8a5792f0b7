package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The task a worker holds. */
@ApplicationScoped
public class FindLease {

    private final Assignments assignments;
    private final KnownJobs known;
    private final Clock clock;

    FindLease(Assignments assignments, KnownJobs known, Clock clock) {
        this.assignments = assignments;
        this.known = known;
        this.clock = clock;
    }

    /** @return nothing unless she holds it now */
    @Transactional
    public Optional<Taking.Taken> find(UUID workerId, UUID assignmentId) {
        return assignments
                .find(assignmentId)
                .filter(held -> held.assignment().workerId().equals(workerId))
                .filter(held -> held.assignment().isLive(clock.instant()))
                .flatMap(_ -> assignments.findLease(assignmentId))
                .map(lease -> new Taking.Taken(lease, known.find(lease.jobId()).orElseThrow(), true));
    }
}
