package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * A suspension ended before its time.
 *
 * @param decidedBy the person, by pseudonym, or the rule that silence decides for the worker
 */
public record SuspensionLifted(UUID eventId, Instant occurredAt, UUID suspensionId, UUID workerId, String decidedBy)
        implements QualityEvent {

    @Override
    public UUID key() {
        return workerId;
    }
}
