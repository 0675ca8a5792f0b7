package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.UUID;

/** A lease ran out unanswered. */
public record AssignmentExpired(
        UUID eventId, Instant occurredAt, UUID assignmentId, UUID jobId, UUID taskId, UUID workerId, long epoch)
        implements DispatchEvent {

    @Override
    public UUID key() {
        return taskId;
    }
}
