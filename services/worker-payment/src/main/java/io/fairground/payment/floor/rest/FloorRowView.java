package io.fairground.payment.floor.rest;

import io.fairground.payment.floor.Badge;
import io.fairground.payment.floor.Benchmark;
import io.fairground.payment.floor.Evidence;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.WageRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row a floor comes from.
 *
 * @param benchmark what it is measured by
 * @param region the region of the row: the one asked for, or its country
 * @param amount major units of the currency for one unit of time
 * @param hourly the same for one hour, to four digits
 * @param badges why it must not be read as a proof; empty when nothing speaks against it
 */
public record FloorRowView(
        Benchmark benchmark,
        String region,
        String currency,
        BigDecimal amount,
        String unit,
        BigDecimal hoursPerUnit,
        BigDecimal hourly,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String scope,
        String instrument,
        String source,
        Evidence evidence,
        List<Badge> badges,
        @Nullable String note) {

    public FloorRowView {
        badges = List.copyOf(badges);
    }

    public static FloorRowView of(Floor floor) {
        return of(floor.row(), floor.benchmark(), floor.badges());
    }

    /** A row of law as it stands, on no day. */
    static FloorRowView of(WageRow row) {
        return of(row, Benchmark.LEGAL, row.badges());
    }

    private static FloorRowView of(WageRow row, Benchmark benchmark, Set<Badge> badges) {
        return new FloorRowView(
                benchmark,
                row.region().code(),
                row.currency(),
                row.amount(),
                row.unit().name(),
                row.hoursPerUnit(),
                row.hourly(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.scope(),
                row.instrument(),
                row.source(),
                row.evidence(),
                badges.stream().sorted().toList(),
                row.note().isEmpty() ? null : row.note());
    }
}
