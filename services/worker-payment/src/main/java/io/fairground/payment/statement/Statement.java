package io.fairground.payment.statement;

import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A month of a worker's payable account in one currency.
 *
 * @param opening what was payable when it began
 * @param lines every entry, oldest first
 * @param days what was earned in how much active time, for the days on which she worked
 */
public record Statement(UUID workerId, YearMonth period, Money opening, List<Line> lines, List<Day> days) {

    private static final BigDecimal MILLIS_PER_HOUR = new BigDecimal(3_600_000);
    private static final int HOUR_DIGITS = 4;

    public Statement {
        lines = List.copyOf(lines);
        days = List.copyOf(days);
    }

    /**
     * One entry of the ledger.
     *
     * @param type why money moved, as the ledger has it
     * @param change above zero for what came, below for what went
     */
    public record Line(Instant at, String type, UUID transactionId, Money change) {}

    /** @param activeMillis of the answers that carry their time */
    public record Day(LocalDate day, Money earned, long activeMillis) {

        public BigDecimal hours() {
            return hoursOf(activeMillis);
        }
    }

    public Money came() {
        return sum(lines.stream()
                .map(Line::change)
                .filter(change -> change.amountMinor() > 0)
                .toList());
    }

    /** Below zero, or zero. */
    public Money went() {
        return sum(lines.stream()
                .map(Line::change)
                .filter(change -> change.amountMinor() < 0)
                .toList());
    }

    public Money closing() {
        return opening.plus(came()).plus(went());
    }

    public BigDecimal hours() {
        return hoursOf(days.stream().mapToLong(Day::activeMillis).sum());
    }

    private static BigDecimal hoursOf(long millis) {
        return BigDecimal.valueOf(millis).divide(MILLIS_PER_HOUR, HOUR_DIGITS, RoundingMode.HALF_EVEN);
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(opening.currency()), Money::plus);
    }
}
