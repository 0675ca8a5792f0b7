package io.fairground.payment.ledger.store;

import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.AsOf;
import io.fairground.payment.ledger.TrialBalance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Adds up the entries. */
@ApplicationScoped
class JdbiTrialBalance implements TrialBalance {

    private final Jdbi jdbi;

    JdbiTrialBalance(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    @Transactional
    public List<Row> rows(AsOf asOf) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.kind, a.currency, count(distinct a.id) as accounts,
                               coalesce(sum(e.amount_minor) filter (where e.side = 'DEBIT'), 0) as debit,
                               coalesce(sum(e.amount_minor) filter (where e.side = 'CREDIT'), 0) as credit
                        from account a
                        left join (entry e join ledger_transaction t on t.id = e.transaction_id and %s)
                               on e.account_id = a.id
                        group by a.kind, a.currency order by a.currency, a.kind""".formatted(Balances.AS_OF))
                .bind("validAt", asOf.validAt())
                .bind("knownAt", Timestamp.from(asOf.knownAt()))
                .map((row, context) -> new Row(
                        AccountKind.valueOf(row.getString("kind")),
                        row.getString("currency"),
                        row.getLong("accounts"),
                        row.getBigDecimal("debit"),
                        row.getBigDecimal("credit")))
                .list());
    }
}
