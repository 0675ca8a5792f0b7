package io.fairground.payment.ledger.rest;

import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.AsOf;
import io.fairground.payment.ledger.TrialBalance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * The trial balance.
 *
 * @param validAt transactions that count by this day
 * @param knownAt as far as they were recorded by then
 * @param balanced per currency, the sum of debits equals the sum of credits
 */
public record TrialBalanceView(LocalDate validAt, Instant knownAt, boolean balanced, List<RowView> rows) {

    /** Amounts in minor units; the balance is on the normal side of the kind. */
    public record RowView(
            AccountKind kind,
            String currency,
            long accounts,
            BigDecimal debitMinor,
            BigDecimal creditMinor,
            BigDecimal balanceMinor) {}

    public TrialBalanceView {
        rows = List.copyOf(rows);
    }

    static TrialBalanceView of(AsOf asOf, List<TrialBalance.Row> rows) {
        var difference = new TreeMap<String, BigDecimal>();
        rows.forEach(
                row -> difference.merge(row.currency(), row.debitMinor().subtract(row.creditMinor()), BigDecimal::add));
        return new TrialBalanceView(
                asOf.validAt(),
                asOf.knownAt(),
                difference.values().stream().allMatch(sum -> sum.signum() == 0),
                rows.stream().map(TrialBalanceView::view).toList());
    }

    private static RowView view(TrialBalance.Row row) {
        return new RowView(
                row.kind(),
                row.currency(),
                row.accountCount(),
                row.debitMinor(),
                row.creditMinor(),
                row.balanceMinor());
    }
}
