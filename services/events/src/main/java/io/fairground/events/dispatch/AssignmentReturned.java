package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker gave a task back unanswered.
 *
 * @param skipped whether she passed it by, as the job allows, and gave no reason; null: no
 */
public record AssignmentReturned(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        long epoch,
        String reason,
        @Nullable Boolean skipped)
        implements DispatchEvent {

    @Override
    public UUID key() {
        return taskId;
    }
}
