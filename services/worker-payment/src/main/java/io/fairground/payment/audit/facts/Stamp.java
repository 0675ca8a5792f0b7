package io.fairground.payment.audit.facts;

import io.fairground.events.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When something was stated, and by which event: of two statements the later counts, in whatever order they are heard. */
public record Stamp(Instant at, UUID eventId) implements Comparable<Stamp> {

    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::at).thenComparing(Stamp::eventId);

    public static Stamp of(Event event) {
        return new Stamp(event.occurredAt(), event.eventId());
    }

    public boolean isAfter(@Nullable Stamp other) {
        return other == null || compareTo(other) > 0;
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
