package io.fairground.payment.earning.store;

import io.fairground.kernel.Money;
import io.fairground.payment.earning.Refusals;
import io.fairground.payment.store.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Refusals in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiRefusals implements Refusals {

    private static final int AT_ONCE = 1000;

    private final Jdbi jdbi;

    JdbiRefusals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void addAppeals(Collection<Appeal> appeals) {
        if (appeals.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update assignment a set appeal = new.state
                        from unnest(:ids, :states, :times) as new (id, state, at)
                        where a.assignment_id = new.id and a.assessed_at <= new.at""")
                .bind("ids", Column.of("uuid", appeals, Appeal::assignmentId))
                .bind(
                        "states",
                        Column.of(
                                "text", appeals, appeal -> appeal.open() ? "OPEN" : appeal.upheld() ? "UPHELD" : null))
                .bind("times", Column.of("timestamptz", appeals, Appeal::at))
                .execute());
    }

    @Override
    public void finish(Instant appealedBy, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update assignment set refusal_final_at = :now
                        where assignment_id in (
                            select assignment_id from assignment
                            where outcome = 'REFUSED' and decided_by not like 'rule:%' and refusal_final_at is null
                              and (appeal = 'UPHELD' or (appeal is null and assessed_at < :appealedBy))
                            order by assignment_id limit :limit for update skip locked)""")
                .bind("now", Timestamp.from(now))
                .bind("appealedBy", Timestamp.from(appealedBy))
                .bind("limit", AT_ONCE)
                .execute());
    }

    @Override
    public Optional<Due> takeDue(List<UUID> butNot) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.*, a.decided_by, j.tenant
                        from assignment a
                        join earning_standing e using (assignment_id)
                        join job j on j.job_id = e.job_id
                        where a.outcome = 'REFUSED' and a.refusal_final_at is not null
                          and not a.assignment_id = any(:butNot)
                        limit 1 for update of a skip locked""")
                .bind("butNot", Column.of("uuid", butNot, id -> id))
                .map((row, context) -> due(row))
                .findOne());
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("assignment_id", UUID.class),
                row.getInt("attempt"),
                row.getObject("job_id", UUID.class),
                row.getString("tenant"),
                row.getObject("worker_id", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("transaction_id", UUID.class),
                row.getString("decided_by"));
    }

    @Override
    public void addReversal(Due due, UUID transactionId, Instant reversedAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into earning_reversal (assignment_id, attempt, transaction_id, refused_by, reversed_at)
                        values (:assignment, :attempt, :transaction, :refusedBy, :at)""")
                .bind("assignment", due.assignmentId())
                .bind("attempt", due.attempt())
                .bind("transaction", transactionId)
                .bind("refusedBy", due.refusedBy())
                .bind("at", Timestamp.from(reversedAt))
                .execute());
    }
}
