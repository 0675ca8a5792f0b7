package io.fairground.events.dispatch;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker answered when her lease had ended and the task had no place for her answer any more. It is not used, not assessed and
 * not counted in JobCollected; and it is paid, for it was done as it was asked for.
 *
 * @param region where the work was done
 * @param price what was promised when she took the task
 * @param wallMillis from lease to answer by the server's clock
 * @param activeMillis interaction without idle time; null where nobody recorded it
 */
public record SurplusAnswerGiven(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        long epoch,
        Region region,
        Level level,
        Money price,
        Instant leasedAt,
        long wallMillis,
        @Nullable Long activeMillis,
        TimeBasis timeBasis)
        implements DispatchEvent {

    @Override
    public UUID key() {
        return taskId;
    }
}
