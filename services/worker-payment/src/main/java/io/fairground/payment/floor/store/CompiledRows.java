package io.fairground.payment.floor.store;

import io.fairground.kernel.Region;
import io.fairground.payment.floor.Badge;
import io.fairground.payment.floor.Evidence;
import io.fairground.payment.floor.WageRow;
import io.fairground.payment.floor.WageUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of {@code minimum_wage.csv}: compiled by hand, each with its source and grade. */
final class CompiledRows {

    /** The day the whole file was checked against its sources. */
    private static final LocalDate COMPILED = LocalDate.of(2026, 11, 22);

    private CompiledRows() {}

    /** @throws IllegalArgumentException when a value cannot be read; {@code IN-CENTRAL-A}, say, is no ISO 3166 region */
    static WageRow parse(CSVRecord row) {
        var evidence = Evidence.valueOf(row.get("evidence"));
        return new WageRow(
                Region.of(row.get("region")),
                row.get("currency"),
                new BigDecimal(row.get("amount")),
                WageUnit.valueOf(row.get("unit")),
                new BigDecimal(row.get("hours_per_unit")),
                LocalDate.parse(row.get("effective_from")),
                day(row.get("effective_to")),
                row.get("scope"),
                row.get("instrument"),
                row.get("source"),
                evidence,
                row.get("note"),
                COMPILED,
                badges(row, evidence));
    }

    private static Set<Badge> badges(CSVRecord row, Evidence evidence) {
        var badges = EnumSet.noneOf(Badge.class);
        if (evidence == Evidence.C) {
            badges.add(Badge.UNVERIFIED);
        }
        if (row.get("scope").startsWith("non-binding")) {
            badges.add(Badge.NON_BINDING);
        }
        if (row.get("note").startsWith("STALE")) {
            badges.add(Badge.STALE);
        }
        return badges;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
