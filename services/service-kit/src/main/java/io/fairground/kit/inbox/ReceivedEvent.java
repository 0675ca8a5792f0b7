package io.fairground.kit.inbox;

import io.fairground.events.Event;
import io.fairground.kit.trace.Trace;
import java.time.Instant;
import java.util.UUID;

/** A record as it came from Kafka, read as far as it could be. */
sealed interface ReceivedEvent {

    /** Where it came from and what it says of itself, enough to publish it again. */
    record Origin(String topic, String key, String type, Instant time, Trace trace, byte[] body) {}

    Origin origin();

    record Parsed(Origin origin, Event event) implements ReceivedEvent {
        UUID id() {
            return event.eventId();
        }
    }

    /** A type that a newer service announces: none of our business, and no fault. */
    record OfUnknownType(Origin origin) implements ReceivedEvent {}

    record Unreadable(Origin origin, String cause) implements ReceivedEvent {}
}
