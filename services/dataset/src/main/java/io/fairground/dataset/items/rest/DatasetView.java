package io.fairground.dataset.items.rest;

import io.fairground.dataset.items.Dataset;
import java.time.Instant;
import java.util.UUID;

/**
 * A dataset.
 *
 * @param version 0 while it is empty; each import makes the next
 */
public record DatasetView(UUID datasetId, String name, int version, long itemCount, Instant createdAt) {

    static DatasetView of(Dataset dataset) {
        return new DatasetView(
                dataset.id(), dataset.name(), dataset.version(), dataset.itemCount(), dataset.createdAt());
    }
}
