package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every task of a collected job has its label.
 *
 * @param method the method that made the labels, such as {@code one-coin@1}
 * @param taskCount tasks resolved
 * @param saving what the dynamic overlap saved; null where the overlap was fixed
 */
public record JobResolved(
        UUID eventId,
        Instant occurredAt,
        UUID jobId,
        String method,
        int taskCount,
        @Nullable Saving saving) implements QualityEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
