package io.fairground.payment.floor.rest;

import io.fairground.payment.floor.Badge;
import io.fairground.payment.floor.Evidence;
import io.fairground.payment.floor.Floor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row a floor comes from.
 *
 * @param region the region of the row: the one asked for, or its country
 * @param amount major units of the currency for one unit of time
 * @param hourly the same for one hour, to four digits
 * @param badges why it must not be read as a proof; empty when nothing speaks against it
 */
public record FloorRowView(
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
        var row = floor.row();
        return new FloorRowView(
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
                floor.badges().stream().sorted().toList(),
                row.note().isEmpty() ? null : row.note());
    }
}
