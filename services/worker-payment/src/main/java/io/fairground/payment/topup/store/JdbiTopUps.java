package io.fairground.payment.topup.store;

import io.fairground.kernel.Money;
import io.fairground.payment.store.Column;
import io.fairground.payment.time.Week;
import io.fairground.payment.topup.TopUp;
import io.fairground.payment.topup.TopUps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Claims and their payment in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiTopUps implements TopUps {

    private static final String CLAIMS =
            "select c.*, p.transaction_id from top_up c left join top_up_payment p using (worker_id, week, revision) ";

    private final Jdbi jdbi;

    JdbiTopUps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The answers are those of the time ledger: hours and pay are of the same work. */
    @Override
    public WeekPay earnedIn(UUID workerId, Week week) {
        return jdbi.withHandle(handle -> {
            var complete = handle.createQuery("""
                            select not exists (
                                select from time_entry t
                                left join assignment a on a.assignment_id = t.entry_id and a.submitted_at is not null
                                where t.worker_id = :worker and t.ended_at >= :from and t.ended_at < :to
                                  and t.ending = 'SUBMITTED' and a.assignment_id is null)""")
                    .bind("worker", workerId)
                    .bind("from", Timestamp.from(week.start()))
                    .bind("to", Timestamp.from(week.end()))
                    .mapTo(Boolean.class)
                    .one();
            var earned = handle.createQuery("""
                            select currency, sum(minor) as minor from (
                            select a.currency, a.price_minor as minor
                            from (select distinct entry_id from time_entry
                                  where worker_id = :worker and ended_at >= :from and ended_at < :to
                                    and ending = 'SUBMITTED') t
                            join assignment a on a.assignment_id = t.entry_id
                            where exists (select from earning_standing e where e.assignment_id = a.assignment_id)
                               or a.outcome is distinct from 'REFUSED' or a.decided_by like 'rule:%'
                            union all
                            select currency, amount_minor from bonus
                            where worker_id = :worker and given_at >= :from and given_at < :to) earned
                            group by currency order by currency""")
                    .bind("worker", workerId)
                    .bind("from", Timestamp.from(week.start()))
                    .bind("to", Timestamp.from(week.end()))
                    .map((row, context) ->
                            new Money(row.getBigDecimal("minor").longValueExact(), row.getString("currency")))
                    .list();
            return new WeekPay(earned, complete);
        });
    }

    @Override
    public void lock(UUID workerId, Week week) {
        jdbi.useHandle(handle -> handle.execute(
                "select pg_advisory_xact_lock(hashtextextended('top-up:' || ?, 0))", workerId + ":" + week));
    }

    @Override
    public List<TopUp> of(UUID workerId, Week week) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        CLAIMS + "where c.worker_id = :worker and c.week = :week order by c.revision")
                .bind("worker", workerId)
                .bind("week", week.monday())
                .map((row, context) -> topUp(row))
                .list());
    }

    @Override
    public void claim(TopUp topUp) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into top_up
                            (worker_id, week, revision, floor_version, counted_millis, floor_minor, earned_minor,
                             amount_minor, currency, claimed_at)
                        values (:worker, :week, :revision, :version, :millis, :floor, :earned, :amount, :currency, :at)""")
                .bind("worker", topUp.workerId())
                .bind("week", topUp.week().monday())
                .bind("revision", topUp.revision())
                .bind("version", topUp.floorVersion())
                .bind("millis", topUp.countedMillis())
                .bind("floor", topUp.floorMinor())
                .bind("earned", topUp.earnedMinor())
                .bind("amount", topUp.amount().amountMinor())
                .bind("currency", topUp.amount().currency())
                .bind("at", Timestamp.from(topUp.claimedAt()))
                .execute());
    }

    @Override
    public List<String> currenciesOwed() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select distinct currency from top_up c
                        where not exists (select from top_up_payment p
                                          where (p.worker_id, p.week, p.revision) = (c.worker_id, c.week, c.revision))
                        order by currency""").mapTo(String.class).list());
    }

    @Override
    public List<TopUp> owed(String currency, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(CLAIMS + "where p.transaction_id is null and c.currency = :currency"
                                + " order by c.week, c.claimed_at, c.worker_id, c.revision limit :limit")
                        .bind("currency", currency)
                        .bind("limit", limit)
                        .map((row, context) -> topUp(row))
                        .list());
    }

    @Override
    public void addPayments(Map<TopUp, UUID> transactions, Instant paidAt) {
        if (transactions.isEmpty()) {
            return;
        }
        var paid = transactions.entrySet();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into top_up_payment (worker_id, week, revision, transaction_id, paid_at)
                        select worker, week, revision, transaction, :at
                        from unnest(:workers, :weeks, :revisions, :transactions)
                            as new (worker, week, revision, transaction)""")
                .bind("workers", Column.of("uuid", paid, one -> one.getKey().workerId()))
                .bind(
                        "weeks",
                        Column.of("date", paid, one -> one.getKey().week().monday()))
                .bind("revisions", Column.of("int4", paid, one -> one.getKey().revision()))
                .bind("transactions", Column.of("uuid", paid, Map.Entry::getValue))
                .bind("at", Timestamp.from(paidAt))
                .execute());
    }

    @Override
    public void markRun(Week week, Map<UUID, String> obstacles, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into top_up_run (week, ran_at) values (:week, :at)
                            on conflict (week) do update set ran_at = excluded.ran_at""")
                    .bind("week", week.monday())
                    .bind("at", Timestamp.from(at))
                    .execute();
            handle.createUpdate("delete from top_up_obstacle where week = :week")
                    .bind("week", week.monday())
                    .execute();
            var met = obstacles.entrySet();
            handle.createUpdate("""
                            insert into top_up_obstacle (worker_id, week, why)
                            select worker, :week, why from unnest(:workers, :whys) as new (worker, why)""")
                    .bind("week", week.monday())
                    .bind("workers", Column.of("uuid", met, Map.Entry::getKey))
                    .bind("whys", Column.of("text", met, Map.Entry::getValue))
                    .execute();
        });
    }

    @Override
    public List<TopUp> ofWorker(UUID workerId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        CLAIMS + "where c.worker_id = :worker order by c.week desc, c.revision desc limit :limit")
                .bind("worker", workerId)
                .bind("limit", limit)
                .map((row, context) -> topUp(row))
                .list());
    }

    @Override
    public List<TopUp> ofWeek(Week week, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        CLAIMS + "where c.week = :week order by c.worker_id, c.revision limit :limit")
                .bind("week", week.monday())
                .bind("limit", limit)
                .map((row, context) -> topUp(row))
                .list());
    }

    @Override
    public Map<UUID, String> obstacles(Week week, int limit) {
        var found = new LinkedHashMap<UUID, String>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select worker_id, why from top_up_obstacle where week = :week order by worker_id limit :limit")
                .bind("week", week.monday())
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getObject("worker_id", UUID.class), row.getString("why")))
                .forEach(one -> found.put(one.getKey(), one.getValue())));
        return found;
    }

    @Override
    public List<Money> totalOwed() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.currency, sum(c.amount_minor) as minor
                        from top_up c left join top_up_payment p using (worker_id, week, revision)
                        where p.transaction_id is null group by c.currency order by c.currency""")
                .map((row, context) ->
                        new Money(row.getBigDecimal("minor").longValueExact(), row.getString("currency")))
                .list());
    }

    private static TopUp topUp(ResultSet row) throws SQLException {
        return new TopUp(
                row.getObject("worker_id", UUID.class),
                new Week(row.getObject("week", LocalDate.class)),
                row.getInt("revision"),
                row.getString("floor_version"),
                row.getLong("counted_millis"),
                row.getBigDecimal("floor_minor"),
                row.getBigDecimal("earned_minor"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                row.getObject("transaction_id", UUID.class));
    }
}
