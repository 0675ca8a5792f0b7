package io.fairground.dataset.release.facts;

import io.fairground.dataset.release.GivenAnswer;
import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums over the answers of one region. */
final class WorkOfRegion {

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);
    private static final int PLACES = 3;

    private final Set<String> workers = new HashSet<>();
    private final Map<String, Long> pay = new TreeMap<>();
    private final Map<String, Long> measuredPay = new TreeMap<>();
    private final Map<String, Long> measuredMillis = new TreeMap<>();
    private long answers;
    private long measured;
    private long millis;

    void add(GivenAnswer answer) {
        answers++;
        workers.add(answer.worker());
        var earned = answer.pay();
        var active = answer.activeMillis();
        if (earned != null) {
            pay.merge(earned.currency(), earned.amountMinor(), Math::addExact);
        }
        if (active == null) {
            return;
        }
        measured++;
        millis += active;
        if (earned != null) {
            measuredPay.merge(earned.currency(), earned.amountMinor(), Math::addExact);
            measuredMillis.merge(earned.currency(), active, Math::addExact);
        }
    }

    void add(WorkOfRegion other) {
        answers += other.answers;
        measured += other.measured;
        millis += other.millis;
        workers.addAll(other.workers);
        other.pay.forEach((currency, minor) -> pay.merge(currency, minor, Math::addExact));
        other.measuredPay.forEach((currency, minor) -> measuredPay.merge(currency, minor, Math::addExact));
        other.measuredMillis.forEach((currency, time) -> measuredMillis.merge(currency, time, Math::addExact));
    }

    int workerCount() {
        return workers.size();
    }

    Set<String> workers() {
        return workers;
    }

    Facts.OfRegion facts(String region) {
        return new Facts.OfRegion(
                region,
                answers,
                workers.size() < Facts.WORKERS_MIN ? null : (long) workers.size(),
                money(pay),
                measured,
                BigDecimal.valueOf(millis).divide(MILLIS_PER_HOUR, PLACES, RoundingMode.HALF_EVEN),
                money(measuredPay),
                hourly());
    }

    private List<Money> hourly() {
        return measuredPay.entrySet().stream()
                .filter(paid -> time(paid.getKey()) > 0)
                .map(paid -> new Money(perHour(paid.getValue(), time(paid.getKey())), paid.getKey()))
                .toList();
    }

    private long time(String currency) {
        return measuredMillis.getOrDefault(currency, 0L);
    }

    private static long perHour(long minor, long millis) {
        return BigDecimal.valueOf(minor)
                .multiply(MILLIS_PER_HOUR)
                .divide(BigDecimal.valueOf(millis), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static List<Money> money(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(amount -> new Money(amount.getValue(), amount.getKey()))
                .toList();
    }
}
