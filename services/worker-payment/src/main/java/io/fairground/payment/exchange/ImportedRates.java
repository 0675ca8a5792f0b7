package io.fairground.payment.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Rates of one source and day.
 *
 * @param licence under which they may be used
 * @param unitsPerUsd units of each currency for one US dollar
 */
public record ImportedRates(String source, String licence, LocalDate asOf, Map<String, BigDecimal> unitsPerUsd) {

    public ImportedRates {
        unitsPerUsd = Map.copyOf(unitsPerUsd);
    }
}
