package io.fairground.payment.time;

import io.fairground.kernel.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a worker's time, as the book knows it.
 *
 * @param entryId of a lease its assignment; of what she booked herself an id of her choice
 * @param revision 1, and one more with each correction
 * @param activeMillis without idle time; null where nobody recorded it
 * @param region where it was; null while nobody has said
 * @param jobId null for what belongs to no job
 * @param paid whether pay for it stands
 * @param reason why it was booked or corrected; null for what an event said
 */
public record TimeEntry(
        UUID entryId,
        int revision,
        UUID workerId,
        TimeState state,
        Ending ending,
        Instant startedAt,
        Instant endedAt,
        @Nullable Long activeMillis,
        Basis basis,
        @Nullable Region region,
        @Nullable UUID jobId,
        boolean paid,
        @Nullable String reason,
        Instant recordedAt) {

    /** How it came to its end. */
    public enum Ending {
        SUBMITTED,
        RETURNED,
        EXPIRED,
        /** She told of it herself. */
        BOOKED
    }

    /** Where its active time comes from. */
    public enum Basis {
        MEASURED,
        /** Recorded when a crowd once did this work: it is not time of these days. */
        REPLAYED,
        NOT_RECORDED,
        /** By the worker, with a reason. */
        DECLARED
    }

    public long wallMillis() {
        return Duration.between(startedAt, endedAt).toMillis();
    }

    /** Whether it is the time of a task that she held, in these days. */
    boolean isLease() {
        return !isBooked() && takesPlace();
    }

    boolean isBooked() {
        return ending == Ending.BOOKED;
    }

    /** Whether a part of it lies in that time. */
    boolean isWithin(Instant from, Instant to) {
        return startedAt.isBefore(to) && endedAt.isAfter(from);
    }

    /** Whether it took up time of these days, which nothing else can have taken up as well. */
    boolean takesPlace() {
        return basis != Basis.REPLAYED;
    }
}
