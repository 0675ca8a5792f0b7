package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Quality control has judged an assignment.
 *
 * @param decidedBy a rule and its version such as {@code rule:accept@1}, or the person who decided
 * @param reason why it is not used; null when it is
 */
public record AssignmentAssessed(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        Outcome outcome,
        String decidedBy,
        @Nullable String reason)
        implements QualityEvent {

    @Override
    public UUID key() {
        return assignmentId;
    }
}
