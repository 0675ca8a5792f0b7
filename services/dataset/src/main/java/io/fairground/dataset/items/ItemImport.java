package io.fairground.dataset.items;

import java.time.Instant;
import java.util.UUID;

/**
 * An import that succeeded.
 *
 * @param id chosen by the client, so that a retry finds the first import instead of making a second
 * @param version the dataset version it made
 * @param sha256 of the bytes that were sent, in hexadecimal digits
 */
public record ItemImport(
        UUID datasetId, UUID id, int version, long itemCount, long byteCount, String sha256, Instant importedAt) {}
