package io.fairground.payment.audit.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Where sums are kept: what one worker did for one job in one week, from one region, at one level and in one currency.
 *
 * @param week its Monday, in UTC; the day on which the work ended decides
 * @param region {@link #NOWHERE} while nobody knows it
 * @param level empty for work that was not handed in
 * @param currency {@link #NO_CURRENCY} for work that was not handed in
 */
public record Cell(LocalDate week, String region, UUID jobId, String level, String currency, UUID workerId)
        implements Comparable<Cell> {

    /** ISO 3166 leaves it to its users. */
    public static final String NOWHERE = "ZZ";

    /** ISO 4217 for "no currency". */
    public static final String NO_CURRENCY = "XXX";

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::week)
            .thenComparing(Cell::region)
            .thenComparing(Cell::jobId)
            .thenComparing(Cell::level)
            .thenComparing(Cell::currency)
            .thenComparing(Cell::workerId);

    /** Nothing for an assignment whose end nobody announced yet. */
    public static Optional<Cell> of(WorkFact fact) {
        if (fact.endedAt() == null) {
            return Optional.empty();
        }
        var week = weekOf(LocalDate.ofInstant(fact.endedAt(), ZoneOffset.UTC));
        var submission = fact.submission();
        if (submission == null) {
            var region = fact.placed() == null ? NOWHERE : fact.placed().code();
            return Optional.of(new Cell(week, region, fact.jobId(), "", NO_CURRENCY, fact.workerId()));
        }
        return Optional.of(new Cell(
                week,
                submission.region().code(),
                fact.jobId(),
                submission.level(),
                submission.price().currency(),
                fact.workerId()));
    }

    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
