package io.fairground.payment.earning.store;

import io.fairground.kernel.Money;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.Earnings;
import io.fairground.payment.earning.PaidTime;
import io.fairground.payment.earning.TimeBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads what was accrued to a worker. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiEarnings implements Earnings {

    private final Jdbi jdbi;

    JdbiEarnings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<PaidTime> totalsOf(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select currency, sum(amount_minor) as pay, count(*) as answers,
                               count(active_millis) as timed, coalesce(sum(active_millis), 0) as active,
                               string_agg(distinct time_basis, ',') as bases
                        from earning_standing where worker_id = :worker group by currency order by currency""")
                .bind("worker", workerId)
                .map((row, context) -> paidTime(row))
                .list());
    }

    static PaidTime paidTime(ResultSet row) throws SQLException {
        var bases = Arrays.stream(row.getString("bases").split(",", -1))
                .map(TimeBasis::valueOf)
                .toList();
        return new PaidTime(
                new Money(row.getBigDecimal("pay").longValueExact(), row.getString("currency")),
                row.getLong("answers"),
                row.getLong("timed"),
                row.getBigDecimal("active").longValueExact(),
                TimeBasis.of(bases));
    }

    @Override
    public List<Earning> ofWorker(UUID workerId, @Nullable Place after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select * from earning_standing where worker_id = :worker "
                            + (after == null ? "" : "and (earned_at, assignment_id) < (:earnedAt, :assignmentId) ")
                            + "order by earned_at desc, assignment_id desc limit :limit")
                    .bind("worker", workerId)
                    .bind("limit", limit);
            if (after != null) {
                query.bind("earnedAt", Timestamp.from(after.earnedAt())).bind("assignmentId", after.assignmentId());
            }
            return query.map((row, context) -> EarningRows.earning(row)).list();
        });
    }
}
