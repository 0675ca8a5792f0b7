package io.fairground.kernel;

import java.util.UUID;

/** Where new ids come from. Made by the application before the insert, so that an event can carry the id. */
@FunctionalInterface
public interface Ids {

    /** A new UUIDv7 (RFC 9562, section 5.7): unique, and ordered by time to the millisecond. */
    UUID next();
}
