package io.fairground.events;

import java.time.Instant;
import java.util.UUID;

/** Something that happened and was committed. Its JSON is the record itself; its headers are CloudEvents 1.0. */
public interface Event {

    /** Unique to this event; a consumer applies an id once. */
    UUID eventId();

    /** When its cause was committed, in UTC, to the microsecond. */
    Instant occurredAt();

    /** Events of one key are applied in the order in which they were written. */
    UUID key();
}
