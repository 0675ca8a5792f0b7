package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.UUID;

/** A worker gave a task back unanswered. */
public record AssignmentReturned(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        long epoch,
        String reason)
        implements DispatchEvent {

    @Override
    public UUID key() {
        return taskId;
    }
}
