package io.fairground.payment.statement.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.statement.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A month of a worker's account in one currency.
 *
 * @param came sum of what was credited
 * @param went sum of what was debited, below zero
 * @param hours active hours of the answers that carry their time
 */
public record StatementView(
        String period,
        Money opening,
        Money came,
        Money went,
        Money closing,
        BigDecimal hours,
        List<LineView> lines,
        List<DayView> days) {

    public StatementView {
        lines = List.copyOf(lines);
        days = List.copyOf(days);
    }

    /** One entry of the ledger. */
    public record LineView(Instant at, String type, UUID transactionId, Money change) {}

    /** What was earned on a day. */
    public record DayView(LocalDate day, Money earned, BigDecimal hours) {}

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.period().toString(),
                statement.opening(),
                statement.came(),
                statement.went(),
                statement.closing(),
                statement.hours(),
                statement.lines().stream()
                        .map(line -> new LineView(line.at(), line.type(), line.transactionId(), line.change()))
                        .toList(),
                statement.days().stream()
                        .map(day -> new DayView(day.day(), day.earned(), day.hours()))
                        .toList());
    }
}
