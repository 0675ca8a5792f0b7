package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.UUID;

/** A funded job takes answers from now on. */
public record JobOpened(UUID eventId, Instant occurredAt, UUID jobId) implements DispatchEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
