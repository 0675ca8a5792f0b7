package io.fairground.payment.floor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/**
 * When a currency is money: ISO 4217, tables A.1 (active) and A.3 (withdrawn).
 *
 * @param withdrawn the month in which each withdrawn currency stopped
 */
public record CurrencyLife(Set<String> active, Map<String, YearMonth> withdrawn) {

    public CurrencyLife {
        active = Set.copyOf(active);
        withdrawn = Map.copyOf(withdrawn);
    }

    boolean activeOn(String currency, LocalDate day) {
        var end = withdrawn.get(currency);
        return active.contains(currency) || (end != null && day.isBefore(end.atDay(1)));
    }
}
