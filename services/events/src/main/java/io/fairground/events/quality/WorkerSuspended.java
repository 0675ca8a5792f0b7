package io.fairground.events.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person keeps a worker from taking work, for a time. What she has earned stays hers.
 *
 * @param tenant whose jobs, where the scope is a vendor
 * @param jobId which job, where the scope is a job
 * @param until when it ends by itself
 * @param decidedBy the person, by pseudonym; never a rule
 */
public record WorkerSuspended(
        UUID eventId,
        Instant occurredAt,
        UUID suspensionId,
        UUID workerId,
        SuspensionScope scope,
        @Nullable String tenant,
        @Nullable UUID jobId,
        Instant until,
        String decidedBy)
        implements QualityEvent {

    @Override
    public UUID key() {
        return workerId;
    }
}
