package io.fairground.events.dataset;

import java.time.Instant;
import java.util.UUID;

/** A vendor has a new, empty dataset. */
public record DatasetCreated(UUID eventId, Instant occurredAt, UUID datasetId, String tenant, String name)
        implements DatasetEvent {

    @Override
    public UUID key() {
        return datasetId;
    }
}
