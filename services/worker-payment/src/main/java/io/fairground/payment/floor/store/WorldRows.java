package io.fairground.payment.floor.store;

import io.fairground.kernel.Region;
import io.fairground.payment.floor.Badge;
import io.fairground.payment.floor.Evidence;
import io.fairground.payment.floor.FloorRules;
import io.fairground.payment.floor.RejectedRow;
import io.fairground.payment.floor.WageRow;
import io.fairground.payment.floor.WageUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Rows of {@code minimum_wage_ilo_monthly.csv}: months without their hours, asked only where nothing better is known. */
final class WorldRows {

    /**
     * Hours of the shortest legal month (35 hours a week, France). The table does not say its hours, and 173.33 would
     * set the hour too low wherever the legal week is shorter than 40 hours; this can only set it too high.
     */
    private static final BigDecimal SHORTEST_MONTH_HOURS = new BigDecimal("151.67");

    private WorldRows() {}

    /** A flagged row is never used; flags that start with "ok" confirm the value. */
    static Optional<RejectedRow> fault(CSVRecord row) {
        var flag = row.get("flag");
        if (flag.isEmpty() || flag.startsWith("ok")) {
            return Optional.empty();
        }
        return Optional.of(new RejectedRow(row.get("iso2"), start(row), null, FloorRules.WORLD_TABLE, flag));
    }

    static WageRow parse(CSVRecord row) {
        return new WageRow(
                Region.of(row.get("iso2")),
                row.get("currency_as_given"),
                new BigDecimal(row.get("amount_month")),
                WageUnit.MONTH,
                SHORTEST_MONTH_HOURS,
                start(row),
                null,
                "statutory nominal gross monthly minimum wage",
                "not stated",
                FloorRules.WORLD_TABLE,
                Evidence.C,
                "hours of the month not stated; 151.67 taken, so that the hour is not below the law",
                Year.parse(row.get("year")).atMonth(12).atEndOfMonth(),
                Set.of(Badge.FALLBACK, Badge.HOURS_ASSUMED, Badge.UNVERIFIED));
    }

    private static LocalDate start(CSVRecord row) {
        return Year.parse(row.get("year")).atDay(1);
    }
}
