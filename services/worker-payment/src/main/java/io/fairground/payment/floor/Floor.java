package io.fairground.payment.floor;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The floor of a region on a day, and the row it comes from.
 *
 * @param region the region asked for; the row may be its country's
 * @param badges those of the row, and {@link Badge#STALE} where its age on that day demands it
 */
public record Floor(Region region, LocalDate at, WageRow row, Set<Badge> badges, Benchmark benchmark) {

    private static final int STALE_AFTER_MONTHS = 18;

    public Floor {
        badges = Set.copyOf(badges);
    }

    /** The legal floor of that row, with the badge of staleness where its age on that day demands it. */
    static Floor legal(Region region, LocalDate day, WageRow row) {
        var badges = EnumSet.noneOf(Badge.class);
        badges.addAll(row.badges());
        if (row.lastConfirmed().plusMonths(STALE_AFTER_MONTHS).isBefore(day)) {
            badges.add(Badge.STALE);
        }
        return new Floor(region, day, row, badges, Benchmark.LEGAL);
    }

    /** The floor of one hour, rounded up to a whole minor unit: less than the law is never shown as the law. */
    public Money hourly() {
        var digits = Money.minorDigits(row.currency());
        var hourly = row.amount().divide(row.hoursPerUnit(), digits, RoundingMode.CEILING);
        return new Money(hourly.movePointRight(digits).longValueExact(), row.currency());
    }

    /** The numerator of the exact hourly floor, amount : hours. */
    public BigDecimal amount() {
        return row.amount();
    }

    /** Its denominator. */
    public BigDecimal hours() {
        return row.hoursPerUnit();
    }
}
