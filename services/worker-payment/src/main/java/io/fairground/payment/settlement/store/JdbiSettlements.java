package io.fairground.payment.settlement.store;

import io.fairground.kernel.Money;
import io.fairground.payment.earning.Assessment;
import io.fairground.payment.settlement.Settlements;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds jobs whose answers are all decided. Few jobs wait at any time, and an index holds just them. They are taken in no
 * order, so that one that cannot be settled does not hold up the others.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiSettlements implements Settlements {

    private final Jdbi jdbi;

    JdbiSettlements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Ready> takeReady() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select j.job_id, j.tenant from job j
                        where j.state = 'RESERVED' and j.collected_answer_count is not null
                          and j.collected_answer_count =
                              (select count(*) from assignment a
                               where a.job_id = j.job_id and a.submitted_at is not null and a.outcome is not null
                                 and a.decided_by <> :surplus)
                          and not exists (
                              select from assignment a
                              where a.job_id = j.job_id and a.refusal_final_at is null
                                and a.outcome = 'REFUSED' and a.decided_by not like 'rule:%')
                          and j.ran_dry_at is null and not j.catch_up
                        order by random() limit 1 for update of j skip locked""")
                .bind("surplus", Assessment.SURPLUS_RULE)
                .map((row, context) -> ready(handle, row.getObject("job_id", UUID.class), row.getString("tenant")))
                .findOne());
    }

    private static Ready ready(Handle handle, UUID jobId, String tenant) {
        var reserved = handle.createQuery(
                        "select currency, reserved_minor from job_reservation where job_id = :job order by currency")
                .bind("job", jobId)
                .map((row, context) -> new Money(row.getLong("reserved_minor"), row.getString("currency")))
                .list();
        var earnings = handle.createQuery("select count(*) from earning_standing where job_id = :job")
                .bind("job", jobId)
                .mapTo(Integer.class)
                .one();
        return new Ready(jobId, tenant, reserved, earnings);
    }

    @Override
    public void markSettled(UUID jobId, List<Money> released, Instant settledAt) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update job set state = 'SETTLED', settled_at = :at where job_id = :job")
                    .bind("at", Timestamp.from(settledAt))
                    .bind("job", jobId)
                    .execute();
            handle.createUpdate("""
                            update job_reservation r set released_minor = new.minor
                            from unnest(:currencies, :amounts) as new (currency, minor)
                            where r.job_id = :job and r.currency = new.currency""")
                    .bind("job", jobId)
                    .bind("currencies", Column.of("text", released, Money::currency))
                    .bind("amounts", Column.of("int8", released, Money::amountMinor))
                    .execute();
        });
    }
}
