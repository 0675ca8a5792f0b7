package io.fairground.payment.bonus.store;

import io.fairground.payment.bonus.Bonus;
import io.fairground.payment.bonus.Bonuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Bonuses in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiBonuses implements Bonuses {

    private final Jdbi jdbi;

    JdbiBonuses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean worked(UUID jobId, UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from assignment
                                       where job_id = :job and worker_id = :worker and submitted_at is not null)""")
                .bind("job", jobId)
                .bind("worker", workerId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void add(Bonus bonus, UUID transactionId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into bonus
                            (bonus_id, job_id, worker_id, amount_minor, currency, reason, given_by, given_at, transaction_id)
                        values (:id, :job, :worker, :amount, :currency, :reason, :by, :at, :transaction)""")
                .bind("id", bonus.bonusId())
                .bind("job", bonus.jobId())
                .bind("worker", bonus.workerId())
                .bind("amount", bonus.amount().amountMinor())
                .bind("currency", bonus.amount().currency())
                .bind("reason", bonus.reason())
                .bind("by", bonus.givenBy())
                .bind("at", Timestamp.from(bonus.givenAt()))
                .bind("transaction", transactionId)
                .execute());
    }
}
