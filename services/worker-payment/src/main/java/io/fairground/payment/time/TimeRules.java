package io.fairground.payment.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which time a worker may declare without anybody looking at it. She knows better than a machine what she did, within
 * what is possible at all.
 *
 * @param correctWithin how long after it ended
 * @param bookedAtOnce the longest stretch she may book
 * @param bookedInWeek how much active time of one week she may book
 */
public record TimeRules(Duration correctWithin, Duration bookedAtOnce, Duration bookedInWeek) {

    /** Why that active time cannot be right; nothing when it can. */
    public Optional<String> fault(Instant startedAt, Instant endedAt, long activeMillis, Instant now) {
        if (!endedAt.isAfter(startedAt) || endedAt.isAfter(now)) {
            return Optional.of("it must end after it begins, and not in the future");
        }
        if (endedAt.isBefore(now.minus(correctWithin))) {
            return Optional.of("it ended more than " + correctWithin.toDays() + " days ago");
        }
        return activeMillis > Duration.between(startedAt, endedAt).toMillis()
                ? Optional.of("the active time is longer than the time from beginning to end")
                : Optional.empty();
    }

    /** The same for time that no event tells of. */
    public Optional<String> bookingFault(
            Instant startedAt, Instant endedAt, long activeMillis, long bookedMillis, Instant now) {
        return fault(startedAt, endedAt, activeMillis, now).or(() -> {
            if (Duration.between(startedAt, endedAt).compareTo(bookedAtOnce) > 0) {
                return Optional.of("one booking is " + bookedAtOnce.toHours() + " hours at most");
            }
            return bookedMillis + activeMillis > bookedInWeek.toMillis()
                    ? Optional.of("more than " + bookedInWeek.toHours() + " hours of that week would be booked")
                    : Optional.empty();
        });
    }
}
