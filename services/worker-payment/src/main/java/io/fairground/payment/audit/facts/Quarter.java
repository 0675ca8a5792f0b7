package io.fairground.payment.audit.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Blocks of 13 whole weeks: unlike quarters of a year, weeks never straddle them. */
public final class Quarter {

    public static final int WEEKS = 13;

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 5);

    private Quarter() {}

    /** The Monday that the block of a week begins with. */
    public static LocalDate of(LocalDate week) {
        var weeks = ChronoUnit.WEEKS.between(FIRST, week);
        return FIRST.plusWeeks(weeks - Math.floorMod(weeks, WEEKS));
    }
}
