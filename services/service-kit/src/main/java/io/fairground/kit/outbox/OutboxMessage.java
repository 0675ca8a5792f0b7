package io.fairground.kit.outbox;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.trace.Trace;
import java.time.Instant;
import java.util.UUID;

/** An event as it waits to be published. */
public record OutboxMessage(
        UUID eventId, String topic, UUID key, String type, Instant occurredAt, Trace trace, byte[] body) {

    /** Below Kafka's default of 1 MiB a request; an event that is larger could never be published. */
    private static final int BODY_BYTES_MAX = 900_000;

    /** @throws IllegalArgumentException when it is too large to be published */
    public static OutboxMessage of(Event event, EventJson json, Trace trace) {
        var type = EventType.of(event);
        var body = json.write(event);
        if (body.length > BODY_BYTES_MAX) {
            throw new IllegalArgumentException(
                    type.typeName() + " has " + body.length + " bytes, at most " + BODY_BYTES_MAX);
        }
        return new OutboxMessage(
                event.eventId(),
                type.topic().topicName(),
                event.key(),
                type.typeName(),
                event.occurredAt(),
                trace,
                body);
    }
}
