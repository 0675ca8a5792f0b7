package io.fairground.events.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A vendor does not want some items of a job answered or used any more. Answers there are stay and are paid.
 *
 * @param reason the vendor's words
 * @param items at most 500
 */
public record ItemsWithdrawn(UUID eventId, Instant occurredAt, UUID jobId, String reason, List<WithdrawnItem> items)
        implements DispatchEvent {

    public ItemsWithdrawn {
        items = List.copyOf(items);
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
