package io.fairground.payment.time.app;

import io.fairground.payment.time.TimeEntries;
import io.fairground.payment.time.TimeEntry;
import io.fairground.payment.time.TimeEntry.Basis;
import io.fairground.payment.time.TimeEntry.Ending;
import io.fairground.payment.time.TimeRules;
import io.fairground.payment.time.TimeState;
import io.fairground.payment.time.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A worker says what her time was: of a stretch that is known, or of one that no event tells of. */
@ApplicationScoped
public class DeclareTime {

    private final TimeEntries entries;
    private final TimeRules rules;
    private final Clock clock;

    DeclareTime(TimeEntries entries, TimeRules rules, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Kept(TimeEntry entry) implements Outcome {}

        /** There is no such entry of hers. */
        record Unknown() implements Outcome {}

        /** The id belongs to another entry. */
        record Taken() implements Outcome {}

        record Implausible(String why) implements Outcome {}
    }

    /** What she books, to the microsecond: so it is found again. */
    public record Booking(TimeState state, Instant startedAt, Instant endedAt, long activeMillis, String reason) {

        public Booking {
            startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
            endedAt = endedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** @param entryId hers to choose, so that a retry finds the first booking instead of making a second */
    @Transactional
    public Outcome book(UUID workerId, UUID entryId, Booking booking) {
        entries.lock(workerId);
        var earlier = entries.find(entryId);
        if (earlier.isPresent()) {
            return isSame(earlier.get(), workerId, booking) ? new Outcome.Kept(earlier.get()) : new Outcome.Taken();
        }
        var now = clock.instant();
        var fault = rules.bookingFault(
                booking.startedAt(),
                booking.endedAt(),
                booking.activeMillis(),
                bookedIn(workerId, Week.of(booking.endedAt()), now),
                now);
        return fault.<Outcome>map(Outcome.Implausible::new)
                .orElseGet(() -> keep(
                        new TimeEntry(
                                entryId,
                                1,
                                workerId,
                                booking.state(),
                                Ending.BOOKED,
                                booking.startedAt(),
                                booking.endedAt(),
                                booking.activeMillis(),
                                Basis.DECLARED,
                                null,
                                null,
                                false,
                                booking.reason(),
                                now),
                        workerId));
    }

    /** The earlier revision stays in the book. */
    @Transactional
    public Outcome correct(UUID workerId, UUID entryId, long activeMillis, String reason) {
        entries.lock(workerId);
        var known = entries.find(entryId).filter(entry -> entry.workerId().equals(workerId));
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        var now = clock.instant();
        var entry = known.get();
        return fault(entry, activeMillis, now)
                .<Outcome>map(Outcome.Implausible::new)
                .orElseGet(() -> keep(corrected(entry, activeMillis, reason, now), workerId));
    }

    private Optional<String> fault(TimeEntry entry, long activeMillis, Instant now) {
        if (entry.basis() == Basis.REPLAYED) {
            return Optional.of("the time of a replay is what the crowd once needed");
        }
        if (entry.ending() != Ending.BOOKED) {
            return rules.fault(entry.startedAt(), entry.endedAt(), activeMillis, now);
        }
        var others = bookedIn(entry.workerId(), Week.of(entry.endedAt()), now)
                - Objects.requireNonNullElse(entry.activeMillis(), 0L);
        return rules.bookingFault(entry.startedAt(), entry.endedAt(), activeMillis, others, now);
    }

    private Outcome keep(TimeEntry entry, UUID workerId) {
        entries.add(List.of(entry), "worker:" + workerId);
        return new Outcome.Kept(entries.find(entry.entryId()).orElseThrow());
    }

    private static TimeEntry corrected(TimeEntry entry, long activeMillis, String reason, Instant now) {
        return new TimeEntry(
                entry.entryId(),
                entry.revision() + 1,
                entry.workerId(),
                entry.state(),
                entry.ending(),
                entry.startedAt(),
                entry.endedAt(),
                activeMillis,
                Basis.DECLARED,
                entry.region(),
                entry.jobId(),
                entry.paid(),
                reason,
                now);
    }

    private long bookedIn(UUID workerId, Week week, Instant now) {
        return entries.ended(workerId, week.start(), week.end(), now).stream()
                .filter(entry -> entry.ending() == Ending.BOOKED)
                .map(TimeEntry::activeMillis)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static boolean isSame(TimeEntry entry, UUID workerId, Booking booking) {
        return entry.workerId().equals(workerId)
                && entry.state() == booking.state()
                && entry.startedAt().equals(booking.startedAt())
                && entry.endedAt().equals(booking.endedAt());
    }
}
