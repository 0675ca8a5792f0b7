package io.fairground.payment.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest imported rates of a day, held against those of every other source of that time. Where nobody imported any, the
 * shipped snapshot holds.
 */
public final class DatedRates implements RateSource {

    /** Rates that are older are of another time: they neither hold nor contradict. */
    static final int DAYS = 31;

    private final RateImports imports;
    private final ExchangeRates shipped;

    public DatedRates(RateImports imports, ExchangeRates shipped) {
        this.imports = imports;
        this.shipped = shipped;
    }

    @Override
    public ExchangeRates at(LocalDate day) {
        var known = imports.newest(day, day.minusDays(DAYS));
        return known.isEmpty() ? shipped : crossChecked(known);
    }

    /** The newest source that has a currency says its rate; any other one that is more than 3 % off disputes it. */
    private static ExchangeRates crossChecked(List<ImportedRates> known) {
        Map<String, BigDecimal> rates = new HashMap<>();
        Map<String, BigDecimal> furthest = new HashMap<>();
        for (var one : known) {
            one.unitsPerUsd().forEach((currency, rate) -> {
                var first = rates.putIfAbsent(currency, rate);
                if (first != null) {
                    furthest.merge(currency, rate, (held, other) -> further(first, held, other));
                }
            });
        }
        var newest = known.getFirst();
        return ExchangeRates.crossChecked(newest.asOf(), newest.source(), rates, furthest);
    }

    private static BigDecimal further(BigDecimal from, BigDecimal one, BigDecimal other) {
        return one.subtract(from).abs().compareTo(other.subtract(from).abs()) >= 0 ? one : other;
    }
}
