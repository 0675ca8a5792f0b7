package io.fairground.payment.offer.store;

import io.fairground.kernel.Region;
import io.fairground.payment.offer.TaskTime;
import io.fairground.payment.offer.WorkTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the time ledger: the last revision of each stretch, unfolded, which is near enough for a price. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiWorkTimes implements WorkTimes {

    private static final int DIGITS = 4;

    /** Stretches t. */
    private static final String LAST_REVISIONS = """
            not exists (select from time_entry later where later.entry_id = t.entry_id and later.revision > t.revision)""";

    private final Jdbi jdbi;

    JdbiWorkTimes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<TaskTime.Measured> ofJob(UUID jobId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.worker_id, t.active_millis from time_entry t
                        where t.job_id = :job and t.ending = 'SUBMITTED' and t.basis = 'MEASURED' and %s
                        order by t.ended_at desc limit :limit""".formatted(LAST_REVISIONS))
                .bind("job", jobId)
                .bind("limit", limit)
                .map((row, context) ->
                        new TaskTime.Measured(row.getObject("worker_id", UUID.class), row.getLong("active_millis")))
                .list());
    }

    @Override
    public BigDecimal overhead(Region region, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(active_millis) filter (where paid), 0) as paid,
                               coalesce(sum(active_millis) filter (where not paid), 0) as unpaid
                        from (select t.active_millis,
                                     exists (select from earning_standing e where e.assignment_id = t.entry_id) as paid
                              from time_entry t
                              where t.ended_at >= :since and t.basis <> 'REPLAYED' and t.active_millis is not null
                                and coalesce(t.region, (select w.region from worker_region w
                                                        where w.worker_id = t.worker_id and w.valid_from <= t.started_at
                                                        order by w.valid_from desc, w.recorded_at desc limit 1)) = :region
                                and %s) times""".formatted(LAST_REVISIONS))
                .bind("since", Timestamp.from(since))
                .bind("region", region.code())
                .map((row, context) -> {
                    var paid = row.getBigDecimal("paid");
                    return paid.signum() == 0
                            ? BigDecimal.ZERO
                            : row.getBigDecimal("unpaid").divide(paid, DIGITS, RoundingMode.CEILING);
                })
                .one());
    }
}
