package io.fairground.events.dataset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch of items of a dataset version that is not published yet.
 *
 * @param firstPosition position of the first of them in the dataset, from 0; the others follow it
 */
public record ItemsAdded(
        UUID eventId, Instant occurredAt, UUID datasetId, int version, long firstPosition, List<NewItem> items)
        implements DatasetEvent {

    public ItemsAdded {
        items = List.copyOf(items);
    }

    @Override
    public UUID key() {
        return datasetId;
    }
}
