package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All responses of a preference job have been scored and announced.
 *
 * @param responseCount responses scored
 * @param comparisonCount used answers about two different responses
 * @param tieCount of them, ties
 * @param place advantage of being shown as A; null where it cannot be told from the responses
 * @param lengthDoubled what twice the length adds; null where it cannot be told from the responses
 */
public record JobScored(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        int revision,
        int responseCount,
        int comparisonCount,
        int tieCount,
        @Nullable Effect place,
        @Nullable Effect lengthDoubled)
        implements QualityEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
