package io.fairground.events.dataset;

import java.time.Instant;
import java.util.UUID;

/**
 * An immutable release of labels exists.
 *
 * @param form {@code trl-preference} or {@code raw}
 * @param rootHash SHA-256 over its rows, hexadecimal
 */
public record ReleaseCut(
        UUID eventId,
        Instant occurredAt,
        UUID releaseId,
        UUID datasetId,
        UUID jobId,
        String tenant,
        String form,
        long rowCount,
        String rootHash)
        implements DatasetEvent {

    @Override
    public UUID key() {
        return releaseId;
    }
}
