package io.fairground.payment.time.rest;

import io.fairground.kernel.Region;
import io.fairground.payment.time.CountedTime;
import io.fairground.payment.time.TimeEntry;
import io.fairground.payment.time.TimeEntry.Basis;
import io.fairground.payment.time.TimeEntry.Ending;
import io.fairground.payment.time.TimeState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param entryId of a task its assignment; null for what was counted between two tasks
 * @param revision which one counts; null like the id
 * @param ending how it ended; null like the id
 * @param activeMillis what counts of it
 * @param recordedMillis what was recorded, before anything that overlaps; null where nobody recorded it
 * @param basis where the active time comes from
 * @param reason of the booking, or of the last correction
 */
public record TimeEntryView(
        @Nullable UUID entryId,
        @Nullable Integer revision,
        TimeState state,
        @Nullable Ending ending,
        Instant startedAt,
        Instant endedAt,
        long wallMillis,
        long activeMillis,
        @Nullable Long recordedMillis,
        @Nullable Basis basis,
        @Nullable Region region,
        @Nullable UUID jobId,
        boolean paid,
        @Nullable String reason) {

    static TimeEntryView of(CountedTime time) {
        var entry = time.entry();
        return entry == null ? between(time) : of(entry, time.activeMillis());
    }

    static TimeEntryView of(TimeEntry entry, long activeMillis) {
        return new TimeEntryView(
                entry.entryId(),
                entry.revision(),
                entry.state(),
                entry.ending(),
                entry.startedAt(),
                entry.endedAt(),
                entry.wallMillis(),
                activeMillis,
                entry.activeMillis(),
                entry.basis(),
                entry.region(),
                entry.jobId(),
                entry.paid(),
                entry.reason());
    }

    private static TimeEntryView between(CountedTime time) {
        return new TimeEntryView(
                null,
                null,
                time.state(),
                null,
                time.startedAt(),
                time.endedAt(),
                Duration.between(time.startedAt(), time.endedAt()).toMillis(),
                time.activeMillis(),
                null,
                null,
                time.region(),
                null,
                false,
                null);
    }
}
