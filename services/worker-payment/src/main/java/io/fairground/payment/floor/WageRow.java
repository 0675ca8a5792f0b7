package io.fairground.payment.floor;

import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A legal minimum wage of one region and time, as its source states it.
 *
 * @param amount gross, in major units of the currency, for one unit of time
 * @param hoursPerUnit paid hours in that unit; kept with the row, because a month is 151.67 hours in France and 220 in Brazil
 * @param effectiveFrom first day it is law; may lie in the future
 * @param effectiveTo first day it is not law any more; null while no later row is known
 * @param scope whom it covers
 * @param lastConfirmed the day on which the source was last known to say so
 * @param badges what is to be known about it on any day; staleness is added by the day asked for
 */
public record WageRow(
        Region region,
        String currency,
        BigDecimal amount,
        WageUnit unit,
        BigDecimal hoursPerUnit,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String scope,
        String instrument,
        String source,
        Evidence evidence,
        String note,
        LocalDate lastConfirmed,
        Set<Badge> badges) {

    private static final int HOURLY_DIGITS = 4;

    public WageRow {
        badges = Set.copyOf(badges);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }

    /** The amount for one hour to four digits, half even: to show and to compare, never to price with. */
    public BigDecimal hourly() {
        return amount.divide(hoursPerUnit, HOURLY_DIGITS, RoundingMode.HALF_EVEN);
    }
}
