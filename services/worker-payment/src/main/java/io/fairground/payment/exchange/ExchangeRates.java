package io.fairground.payment.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dated snapshot of exchange rates.
 *
 * @param asOf the day of the rates
 * @param source where they come from, with its licence
 * @param unitsPerUsd units of each currency for one US dollar, as the source states them
 * @param disputed currencies whose rate a second source contradicts: never converted
 */
public record ExchangeRates(LocalDate asOf, String source, Map<String, BigDecimal> unitsPerUsd, Set<String> disputed)
        implements RateSource {

    /** Two sources further apart than this make a rate unusable (pay audit loader, rule 8). */
    static final BigDecimal TOLERANCE = new BigDecimal("0.03");

    private static final String BASE = "USD";

    public ExchangeRates {
        unitsPerUsd = Map.copyOf(unitsPerUsd);
        disputed = Set.copyOf(disputed);
    }

    /** The snapshot, with the currencies disputed that the cross-check has at more than 3 % from it. */
    public static ExchangeRates crossChecked(
            LocalDate asOf, String source, Map<String, BigDecimal> unitsPerUsd, Map<String, BigDecimal> crossCheck) {
        var all = new TreeMap<>(unitsPerUsd);
        all.put(BASE, BigDecimal.ONE);
        var disputed = all.entrySet().stream()
                .filter(rate -> differs(rate.getValue(), crossCheck.get(rate.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ExchangeRates(asOf, source, all, disputed);
    }

    /** A snapshot is the same on every day. */
    @Override
    public ExchangeRates at(LocalDate day) {
        return this;
    }

    /** Units of that currency for one US dollar; nothing when it is unknown or disputed. */
    public Optional<BigDecimal> usable(String currency) {
        return disputed.contains(currency) ? Optional.empty() : Optional.ofNullable(unitsPerUsd.get(currency));
    }

    /** Why {@link #usable} has nothing for that currency. */
    public String refusal(String currency) {
        return disputed.contains(currency)
                ? "two sources for " + currency + " differ by more than 3 %"
                : "no exchange rate for " + currency + " in the snapshot of " + asOf;
    }

    private static boolean differs(BigDecimal rate, @Nullable BigDecimal other) {
        return other != null && rate.subtract(other).abs().compareTo(other.multiply(TOLERANCE)) > 0;
    }
}
