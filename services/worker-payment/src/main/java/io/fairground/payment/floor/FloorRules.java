package io.fairground.payment.floor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which wage rows may be used. A row is rejected with a reason, never repaired: public wage tables mix hours
 * with months, dollars with local money, and dead law with living.
 */
public final class FloorRules {

    /** The source of fallback rows; ILOSTAT asks to be named. */
    public static final String WORLD_TABLE = "ILO, ILOSTAT EAR_INEE_NOC_NB_A (CC BY 4.0)";

    private static final BigDecimal LOWEST_HOURLY_USD = new BigDecimal("0.10");
    private static final BigDecimal HIGHEST_HOURLY_USD = new BigDecimal("40");
    private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.99");
    private static final BigDecimal LARGEST_STEP = new BigDecimal("1.35");
    private static final int USD_DIGITS = 6;

    private final CurrencyLife currencies;
    private final Map<String, BigDecimal> unitsPerUsd;

    /** @param unitsPerUsd rates to judge plausibility with; nothing is converted for use */
    public FloorRules(CurrencyLife currencies, Map<String, BigDecimal> unitsPerUsd) {
        this.currencies = currencies;
        this.unitsPerUsd = Map.copyOf(unitsPerUsd);
    }

    /** @param unreadable rows the reader could not even parse, or that their source flags as wrong */
    public FloorTable table(List<WageRow> compiled, List<WageRow> fallback, List<RejectedRow> unreadable) {
        var rejected = new ArrayList<>(unreadable);
        var usable = new ArrayList<WageRow>();
        byRegion(compiled).values().forEach(rows -> check(rows, usable, rejected));
        var usableFallback = new ArrayList<WageRow>();
        byRegion(fallback).values().forEach(rows -> check(rows, usableFallback, rejected));
        return new FloorTable(usable, usableFallback, rejected);
    }

    private void check(List<WageRow> rows, List<WageRow> usable, List<RejectedRow> rejected) {
        WageRow previous = null;
        for (var row : rows) {
            var reason = ownFault(row).or(faultAfter(previous, row));
            reason.ifPresentOrElse(text -> rejected.add(RejectedRow.of(row, text)), () -> usable.add(row));
            previous = row;
        }
    }

    /** Why a living wage cannot be taken: the same rules as for law, as far as they concern an hour. */
    public Optional<String> fault(LivingWage wage) {
        return fault(wage.currency(), wage.validFrom(), wage.hourly(), BigDecimal.ONE);
    }

    /** Rules 1 to 3: the currency lives, the hours are plausible, and so is the amount. */
    private Optional<String> ownFault(WageRow row) {
        if (!row.unit().plausible(row.hoursPerUnit())) {
            return Optional.of(row.hoursPerUnit() + " hours a " + row.unit() + " are not plausible");
        }
        return fault(row.currency(), row.effectiveFrom(), row.amount(), row.hoursPerUnit());
    }

    private Optional<String> fault(String currency, LocalDate from, BigDecimal amount, BigDecimal hours) {
        if (!currencies.activeOn(currency, from)) {
            return Optional.of(currency + " was no currency on " + from);
        }
        var rate = unitsPerUsd.get(currency);
        if (rate == null) {
            return Optional.of("no rate to judge an amount in " + currency);
        }
        var hourlyUsd = amount.divide(hours.multiply(rate), USD_DIGITS, RoundingMode.HALF_EVEN);
        return hourlyUsd.compareTo(LOWEST_HOURLY_USD) < 0 || hourlyUsd.compareTo(HIGHEST_HOURLY_USD) > 0
                ? Optional.of(hourlyUsd + " USD an hour is outside 0.10 to 40")
                : Optional.empty();
    }

    /** Rules 5 and 6: intervals join without gap or overlap, and no jump goes unseen. */
    private static Supplier<Optional<String>> faultAfter(@Nullable WageRow previous, WageRow row) {
        return () -> {
            if (previous == null) {
                return Optional.empty();
            }
            if (!row.effectiveFrom().equals(previous.effectiveTo())) {
                return Optional.of("it does not start where the row before it ends (" + previous.effectiveTo() + ")");
            }
            var step = row.hourly().divide(previous.hourly(), USD_DIGITS, RoundingMode.HALF_EVEN);
            return row.currency().equals(previous.currency())
                            && (step.compareTo(SMALLEST_STEP) < 0 || step.compareTo(LARGEST_STEP) > 0)
                    ? Optional.of("it is " + step + " times the row before it: a person must confirm")
                    : Optional.empty();
        };
    }

    private static Map<String, List<WageRow>> byRegion(List<WageRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(WageRow::effectiveFrom))
                .collect(Collectors.groupingBy(row -> row.region().code(), TreeMap::new, Collectors.toList()));
    }
}
