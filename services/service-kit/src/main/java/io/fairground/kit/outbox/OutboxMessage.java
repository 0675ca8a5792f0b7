package io.fairground.kit.outbox;

import io.fairground.kit.trace.Trace;
import java.time.Instant;
import java.util.UUID;

/** An event as it waits to be published. */
public record OutboxMessage(
        UUID eventId, String topic, UUID key, String type, Instant occurredAt, Trace trace, byte[] body) {}
