package io.fairground.payment.reconciliation.store;

import io.fairground.kernel.Money;
import io.fairground.payment.reconciliation.Books;
import io.fairground.payment.reconciliation.Item;
import io.fairground.payment.reconciliation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Each book is added up from its own rows: entries, payouts, lines that were brought. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiBooks implements Books {

    private final Jdbi jdbi;

    JdbiBooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Item> sentBefore(Instant end, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.payout_id, p.currency, s.sent_at,
                               case p.state when 'SETTLED' then p.amount_minor else 0 end as rail,
                               coalesce((select sum(case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end)
                                         from ledger_transaction t
                                         join entry e on e.transaction_id = t.id
                                         join account a on a.id = e.account_id and a.kind = 'BANK'
                                         where t.idempotency_key in ('payout-settled:' || p.payout_id,
                                                                     'payout-returned:' || p.payout_id)), 0) as ledger,
                               coalesce((select sum(case outcome when 'PAID' then amount_minor else -amount_minor end)
                                         from bank_line b where b.payout_id = p.payout_id), 0) as bank
                        from payout p
                        join (select payout_id, min(done_at) as sent_at from payout_step where state = 'SENT'
                              group by payout_id) s using (payout_id)
                        where s.sent_at < :end order by s.sent_at, p.payout_id limit :limit""")
                .bind("end", Timestamp.from(end))
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
    }

    private static Item item(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Item(
                row.getObject("payout_id", UUID.class),
                new Money(row.getBigDecimal("ledger").longValueExact(), currency),
                new Money(row.getLong("rail"), currency),
                new Money(row.getBigDecimal("bank").longValueExact(), currency),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<Signature> signature(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from reconciliation where day = :day")
                .bind("day", day)
                .map((row, context) -> new Signature(
                        day,
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .findOne());
    }

    @Override
    public boolean sign(Reconciliation reconciliation, String by, Instant at, String note) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into reconciliation (day, signed_by, signed_at, matched, timing, unexplained, note)
                        values (:day, :by, :at, :matched, :timing, :unexplained, :note)
                        on conflict (day) do nothing""")
                        .bind("day", reconciliation.day())
                        .bind("by", by)
                        .bind("at", Timestamp.from(at))
                        .bind("matched", reconciliation.matched())
                        .bind("timing", reconciliation.timing())
                        .bind("unexplained", reconciliation.unexplained())
                        .bind("note", note)
                        .execute()
                == 1);
    }

    @Override
    public boolean hasDutyBefore(String subject, Instant end) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from payout_step where done_by = :subject and done_at < :end
                                       and state in ('PROPOSED', 'APPROVED') and done_at >= :end::timestamptz - interval '31 days')""")
                .bind("subject", subject)
                .bind("end", Timestamp.from(end))
                .mapTo(Boolean.class)
                .one());
    }
}
