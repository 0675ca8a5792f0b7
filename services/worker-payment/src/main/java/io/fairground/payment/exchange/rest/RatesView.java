package io.fairground.payment.exchange.rest;

import io.fairground.payment.exchange.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rates that hold on a day.
 *
 * @param asOf the day of the newest of them
 * @param source where that one comes from
 * @param disputed currencies that two sources have at more than 3 % from each other: never converted
 */
public record RatesView(
        LocalDate asOf, String source, SortedMap<String, BigDecimal> unitsPerUsd, List<String> disputed) {

    public RatesView {
        unitsPerUsd = new TreeMap<>(unitsPerUsd);
        disputed = List.copyOf(disputed);
    }

    static RatesView of(ExchangeRates rates) {
        return new RatesView(
                rates.asOf(),
                rates.source(),
                new TreeMap<>(rates.unitsPerUsd()),
                rates.disputed().stream().sorted().toList());
    }
}
