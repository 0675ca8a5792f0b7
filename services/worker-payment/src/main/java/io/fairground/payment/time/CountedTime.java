package io.fairground.payment.time;

import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that counts: no second of a worker is in two of them.
 *
 * @param entry what it was counted from; null for the time between two tasks
 * @param activeMillis what counts of it; 0 where nobody recorded it
 * @param recorded whether its active time is known
 */
public record CountedTime(
        @Nullable TimeEntry entry,
        UUID workerId,
        TimeState state,
        Instant startedAt,
        Instant endedAt,
        long activeMillis,
        boolean recorded,
        @Nullable Region region,
        @Nullable UUID jobId,
        boolean paid) {

    static CountedTime of(TimeEntry entry, long activeMillis) {
        return new CountedTime(
                entry,
                entry.workerId(),
                entry.state(),
                entry.startedAt(),
                entry.endedAt(),
                activeMillis,
                entry.activeMillis() != null,
                entry.region(),
                entry.jobId(),
                entry.paid());
    }

    /** She looked for her next task after one had ended. */
    static CountedTime between(Instant from, Instant to, TimeEntry next) {
        return new CountedTime(
                null,
                next.workerId(),
                TimeState.SEARCH,
                from,
                to,
                Duration.between(from, to).toMillis(),
                true,
                next.region(),
                null,
                false);
    }
}
