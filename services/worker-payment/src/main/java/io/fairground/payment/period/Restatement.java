package io.fairground.payment.period;

import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.TrialBalance;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What became of the figures of a closed month: as they were known when it was closed, and as they are known now. The
 * ledger keeps both times of every transaction, so neither has to be stored.
 */
public record Restatement(List<Figure> figures) {

    /** Balances at the end of the month, in minor units. */
    public record Figure(AccountKind kind, String currency, BigDecimal before, BigDecimal after) {

        public boolean changed() {
            return before.compareTo(after) != 0;
        }
    }

    public Restatement {
        figures = List.copyOf(figures);
    }

    private record Key(AccountKind kind, String currency) {}

    public static Restatement between(List<TrialBalance.Row> before, List<TrialBalance.Row> after) {
        var figures = new LinkedHashMap<Key, Figure>();
        for (var row : after) {
            figures.put(
                    new Key(row.kind(), row.currency()),
                    new Figure(row.kind(), row.currency(), BigDecimal.ZERO, row.balanceMinor()));
        }
        for (var row : before) {
            figures.merge(
                    new Key(row.kind(), row.currency()),
                    new Figure(row.kind(), row.currency(), row.balanceMinor(), BigDecimal.ZERO),
                    (now, then) -> new Figure(now.kind(), now.currency(), then.before(), now.after()));
        }
        return new Restatement(List.copyOf(figures.values()));
    }
}
