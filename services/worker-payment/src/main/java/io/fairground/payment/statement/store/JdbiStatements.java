package io.fairground.payment.statement.store;

import io.fairground.kernel.Money;
import io.fairground.payment.statement.Statement;
import io.fairground.payment.statement.Statement.Day;
import io.fairground.payment.statement.Statement.Line;
import io.fairground.payment.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads entries of payable accounts; the sums are made of the very rows that are shown. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiStatements implements Statements {

    private final Jdbi jdbi;

    JdbiStatements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Statement> of(UUID workerId, YearMonth period) {
        var from = instant(period.atDay(1));
        var to = instant(period.plusMonths(1).atDay(1));
        return jdbi.withHandle(handle -> openings(handle, workerId, from).stream()
                .map(opening -> new Statement(
                        workerId,
                        period,
                        opening,
                        lines(handle, workerId, opening.currency(), from, to),
                        days(handle, workerId, opening.currency(), from, to)))
                .toList());
    }

    private static List<Money> openings(Handle handle, UUID workerId, Instant from) {
        return handle.createQuery("""
                        select a.currency,
                               coalesce(sum(case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end)
                                        filter (where t.recorded_at < :from), 0) as opening
                        from account a
                        left join entry e on e.account_id = a.id
                        left join ledger_transaction t on t.id = e.transaction_id
                        where a.kind = 'WORKER_PAYABLE' and a.owner = :worker
                        group by a.currency order by a.currency""")
                .bind("worker", workerId.toString())
                .bind("from", Timestamp.from(from))
                .map((row, context) ->
                        new Money(row.getBigDecimal("opening").longValueExact(), row.getString("currency")))
                .list();
    }

    private static List<Line> lines(Handle handle, UUID workerId, String currency, Instant from, Instant to) {
        return handle.createQuery("""
                        select t.recorded_at, t.type, t.id,
                               case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end as change
                        from account a
                        join entry e on e.account_id = a.id
                        join ledger_transaction t on t.id = e.transaction_id
                        where a.kind = 'WORKER_PAYABLE' and a.owner = :worker and a.currency = :currency
                          and t.recorded_at >= :from and t.recorded_at < :to
                        order by t.recorded_at, t.id, e.line""")
                .bind("worker", workerId.toString())
                .bind("currency", currency)
                .bind("from", Timestamp.from(from))
                .bind("to", Timestamp.from(to))
                .map((row, context) -> new Line(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getObject("id", UUID.class),
                        new Money(row.getLong("change"), currency)))
                .list();
    }

    private static List<Day> days(Handle handle, UUID workerId, String currency, Instant from, Instant to) {
        return handle.createQuery("""
                        select (earned_at at time zone 'UTC')::date as day, sum(amount_minor) as earned,
                               coalesce(sum(active_millis), 0) as active
                        from earning
                        where worker_id = :worker and currency = :currency and earned_at >= :from and earned_at < :to
                        group by 1 order by 1""")
                .bind("worker", workerId)
                .bind("currency", currency)
                .bind("from", Timestamp.from(from))
                .bind("to", Timestamp.from(to))
                .map((row, context) -> new Day(
                        row.getObject("day", LocalDate.class),
                        new Money(row.getBigDecimal("earned").longValueExact(), currency),
                        row.getBigDecimal("active").longValueExact()))
                .list();
    }

    @Override
    public List<Map<String, Object>> export(UUID workerId, Part part, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(sql(part) + " limit :limit")
                .bind("worker", workerId)
                .bind("limit", limit)
                .mapToMap()
                .list());
    }

    /** Everything of hers; of accounts the mask, for the number is known to her and of use to others. */
    private static String sql(Part part) {
        return switch (part) {
            case EARNINGS -> """
                    select assignment_id::text, job_id::text, task_id::text, region, amount_minor, currency, wall_millis,
                           active_millis, time_basis, transaction_id::text, earned_at::text
                    from earning where worker_id = :worker order by earned_at, assignment_id""";
            case ASSIGNMENTS -> """
                    select assignment_id::text, job_id::text, task_id::text, region, level, submitted_at::text,
                           wall_millis, active_millis, outcome, decided_by, assessed_at::text
                    from assignment where worker_id = :worker order by assignment_id""";
            case LEDGER -> """
                    select t.id::text as transaction_id, t.type, t.recorded_at::text, e.side, e.amount_minor, e.currency
                    from account a join entry e on e.account_id = a.id
                    join ledger_transaction t on t.id = e.transaction_id
                    where a.kind = 'WORKER_PAYABLE' and a.owner = :worker::text order by t.recorded_at, t.id, e.line""";
            case PAYOUTS -> """
                    select p.payout_id::text, p.rail, a.mask, p.amount_minor, p.currency, p.state, p.requested_at::text
                    from payout p join payout_account a using (account_id)
                    where p.worker_id = :worker order by p.requested_at, p.payout_id""";
            case ACCOUNTS -> """
                    select account_id::text, rail, currency, mask, added_at::text, usable_from::text
                    from payout_account where worker_id = :worker order by added_at, account_id""";
            case SKILL -> """
                    select job_id::text, region, answer_count, gold_answered, gold_correct, label_matches
                    from skill_figure where worker_id = :worker order by job_id, region""";
        };
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
