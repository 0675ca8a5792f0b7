package io.fairground.payment.exchange.store;

import io.fairground.payment.exchange.ExchangeRates;
import io.fairground.payment.store.ReferenceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Loads the shipped snapshot once, at start. */
@ApplicationScoped
public class ExchangeRateFile {

    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 9, 29);

    @Produces
    @Singleton
    @Typed(ExchangeRates.class) // as a source of rates it stands behind the imported ones
    public static ExchangeRates load() {
        return ExchangeRates.crossChecked(SNAPSHOT, "fawazahmed0/exchange-api (CC0)", snapshot(), lastMonthOfFred());
    }

    /** Units per USD as shipped, disputed or not: good enough to see that an amount is implausible. */
    public static Map<String, BigDecimal> snapshot() {
        var known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        var rates = new HashMap<String, BigDecimal>();
        for (var row : ReferenceFile.read("fx_usd_" + SNAPSHOT + ".csv")) {
            if (known.contains(row.get("quote"))) { // Money cannot count in a currency the JDK has no digits for
                rates.put(row.get("quote"), new BigDecimal(row.get("rate")));
            }
        }
        rates.put("USD", BigDecimal.ONE);
        return rates;
    }

    /** The file is ordered by currency and month, so the last row of a currency is its newest. */
    private static Map<String, BigDecimal> lastMonthOfFred() {
        var rates = new HashMap<String, BigDecimal>();
        for (var row : ReferenceFile.read("fx_fred_monthly_2019on.csv")) {
            rates.put(row.get("quote"), new BigDecimal(row.get("rate_units_per_usd")));
        }
        return rates;
    }
}
