package io.fairground.payment.payout.store;

import io.fairground.kernel.Money;
import io.fairground.payment.payout.BankLines;
import io.fairground.payment.rail.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The bank's book in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiBankLines implements BankLines {

    private final Jdbi jdbi;
    private final Clock clock;

    JdbiBankLines(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void add(
            String reference,
            String endToEndId,
            @Nullable UUID payoutId,
            Evidence.Outcome outcome,
            Money amount,
            String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into bank_line (reference, end_to_end_id, payout_id, outcome, amount_minor, currency,
                                               brought_by, brought_at)
                        values (:reference, :endToEnd, (select payout_id from payout where payout_id = :payout), :outcome,
                                :minor, :currency, :by, :now)
                        on conflict (reference, end_to_end_id) do nothing""")
                .bind("reference", reference)
                .bind("endToEnd", endToEndId)
                .bind("payout", payoutId)
                .bind("outcome", outcome.name())
                .bind("minor", amount.amountMinor())
                .bind("currency", amount.currency())
                .bind("by", by)
                .bind("now", Timestamp.from(clock.instant()))
                .execute());
    }
}
