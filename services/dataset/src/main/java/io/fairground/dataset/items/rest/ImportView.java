package io.fairground.dataset.items.rest;

import io.fairground.dataset.items.ItemImport;
import java.time.Instant;
import java.util.UUID;

/**
 * An import that succeeded.
 *
 * @param version the dataset version it made
 * @param sha256 of the bytes that were sent, in hexadecimal digits
 */
public record ImportView(
        UUID importId, UUID datasetId, int version, long itemCount, long byteCount, String sha256, Instant importedAt) {

    static ImportView of(ItemImport done) {
        return new ImportView(
                done.id(),
                done.datasetId(),
                done.version(),
                done.itemCount(),
                done.byteCount(),
                done.sha256(),
                done.importedAt());
    }
}
