package io.fairground.events.dataset;

import java.time.Instant;
import java.util.UUID;

/**
 * A dataset version is complete: it holds the items of all versions up to it.
 *
 * @param itemCount items in it, all versions up to it counted
 */
public record DatasetVersionPublished(
        UUID eventId, Instant occurredAt, UUID datasetId, String tenant, int version, long itemCount)
        implements DatasetEvent {

    @Override
    public UUID key() {
        return datasetId;
    }
}
