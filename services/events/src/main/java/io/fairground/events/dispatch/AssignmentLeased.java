package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.UUID;

/**
 * A worker holds a task, for a time.
 *
 * @param epoch fencing token of the lease: rises with every lease of the task
 */
public record AssignmentLeased(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        long epoch,
        Instant expiresAt)
        implements DispatchEvent {

    @Override
    public UUID key() {
        return taskId;
    }
}
