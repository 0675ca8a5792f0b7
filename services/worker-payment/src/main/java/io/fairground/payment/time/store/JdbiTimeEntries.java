package io.fairground.payment.time.store;

import io.fairground.kernel.Region;
import io.fairground.payment.store.Column;
import io.fairground.payment.time.TimeEntries;
import io.fairground.payment.time.TimeEntry;
import io.fairground.payment.time.TimeEntry.Basis;
import io.fairground.payment.time.TimeEntry.Ending;
import io.fairground.payment.time.TimeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The time ledger in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiTimeEntries implements TimeEntries {

    /** Of entries t: where they were, and whether pay for them stands, both as known at :knownAt. */
    private static final String COLUMNS = """
            t.*,
            coalesce(t.region, (select w.region from worker_region w
                                where w.worker_id = t.worker_id and w.valid_from <= t.started_at
                                  and w.recorded_at <= :knownAt
                                order by w.valid_from desc, w.recorded_at desc limit 1)) as place,
            exists (select from earning e
                    where e.assignment_id = t.entry_id and e.earned_at <= :knownAt
                      and not exists (select from earning_reversal r
                                      where r.assignment_id = e.assignment_id and r.attempt = e.attempt
                                        and r.reversed_at <= :knownAt)) as paid""";

    private final Jdbi jdbi;
    private final Clock clock;

    JdbiTimeEntries(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void addWorkplaces(Collection<Workplace> workplaces) {
        if (workplaces.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into worker_region (worker_id, valid_from, region, recorded_at)
                        select worker, valid_from, region, :now
                        from unnest(:workers, :from, :regions) as new (worker, valid_from, region)
                        on conflict do nothing""")
                .bind("workers", Column.of("uuid", workplaces, Workplace::workerId))
                .bind("from", Column.of("timestamptz", workplaces, Workplace::validFrom))
                .bind(
                        "regions",
                        Column.of("text", workplaces, place -> place.region().code()))
                .bind("now", Timestamp.from(clock.instant()))
                .execute());
    }

    @Override
    public void addLeases(Collection<OpenLease> leases) {
        if (leases.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into open_lease (assignment_id, job_id, worker_id, leased_at)
                        select * from unnest(:ids, :jobs, :workers, :leased) on conflict do nothing""")
                .bind("ids", Column.of("uuid", leases, OpenLease::assignmentId))
                .bind("jobs", Column.of("uuid", leases, OpenLease::jobId))
                .bind("workers", Column.of("uuid", leases, OpenLease::workerId))
                .bind("leased", Column.of("timestamptz", leases, OpenLease::leasedAt))
                .execute());
    }

    @Override
    public Map<UUID, OpenLease> endLeases(Set<UUID> assignmentIds) {
        if (assignmentIds.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("delete from open_lease where assignment_id = any(:ids) returning *")
                .bind("ids", Column.of("uuid", assignmentIds, id -> id))
                .map((row, context) -> new OpenLease(
                        row.getObject("assignment_id", UUID.class),
                        row.getObject("job_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        instant(row, "leased_at")))
                .stream()
                .collect(Collectors.toMap(OpenLease::assignmentId, Function.identity())));
    }

    /** The number is given here: of two who add a revision at once, the second fails and tries again. */
    @Override
    public void add(Collection<TimeEntry> entries, String recordedBy) {
        if (entries.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into time_entry
                            (entry_id, revision, worker_id, state, ending, started_at, ended_at, active_millis, basis,
                             region, job_id, reason, recorded_by, recorded_at)
                        select new.*, :by, :now from (
                            select id, 1 + (select count(*) from time_entry t where t.entry_id = id),
                                   worker, state, ending, started, ended, active, basis, region, job, reason
                            from unnest(:ids, :workers, :states, :endings, :started, :ended, :actives, :bases,
                                        :regions, :jobs, :reasons)
                                as new (id, worker, state, ending, started, ended, active, basis, region, job, reason)
                        ) new""")
                .bind("ids", Column.of("uuid", entries, TimeEntry::entryId))
                .bind("workers", Column.of("uuid", entries, TimeEntry::workerId))
                .bind(
                        "states",
                        Column.of("text", entries, entry -> entry.state().name()))
                .bind(
                        "endings",
                        Column.of("text", entries, entry -> entry.ending().name()))
                .bind("started", Column.of("timestamptz", entries, TimeEntry::startedAt))
                .bind("ended", Column.of("timestamptz", entries, TimeEntry::endedAt))
                .bind("actives", Column.of("int8", entries, entry -> entry.activeMillis()))
                .bind("bases", Column.of("text", entries, entry -> entry.basis().name()))
                .bind("regions", Column.of("text", entries, JdbiTimeEntries::regionOf))
                .bind("jobs", Column.of("uuid", entries, entry -> entry.jobId()))
                .bind("reasons", Column.of("text", entries, entry -> entry.reason()))
                .bind("by", recordedBy)
                .bind("now", Timestamp.from(clock.instant()))
                .execute());
    }

    private static @Nullable String regionOf(TimeEntry entry) {
        var region = entry.region();
        return region == null ? null : region.code();
    }

    @Override
    public void lock(UUID workerId) {
        jdbi.useHandle(handle ->
                handle.execute("select pg_advisory_xact_lock(hashtextextended('time:' || ?, 0))", workerId.toString()));
    }

    @Override
    public Optional<TimeEntry> find(UUID entryId) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """

                         from time_entry t where t.entry_id = :entry order by t.revision desc limit 1""")
                .bind("entry", entryId)
                .bind("knownAt", Timestamp.from(clock.instant()))
                .map((row, context) -> entry(row))
                .findOne());
    }

    @Override
    public List<UUID> workers(Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct worker_id from time_entry
                        where ended_at >= :from and ended_at < :to order by worker_id""")
                .bind("from", Timestamp.from(from))
                .bind("to", Timestamp.from(to))
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public List<TimeEntry> ended(@Nullable UUID workerId, Instant from, Instant to, Instant knownAt) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                            "select " + COLUMNS + """

                     from time_entry t
                    where t.ended_at >= :from and t.ended_at < :to and t.recorded_at <= :knownAt
                      and not exists (select from time_entry later
                                      where later.entry_id = t.entry_id and later.revision > t.revision
                                        and later.recorded_at <= :knownAt)""" + (workerId == null ? "" : " and t.worker_id = :worker")
                                    + " order by t.worker_id, t.started_at, t.entry_id")
                    .bind("from", Timestamp.from(from))
                    .bind("to", Timestamp.from(to))
                    .bind("knownAt", Timestamp.from(knownAt));
            if (workerId != null) {
                query.bind("worker", workerId);
            }
            return query.map((row, context) -> entry(row)).list();
        });
    }

    private static TimeEntry entry(ResultSet row) throws SQLException {
        var place = row.getString("place");
        return new TimeEntry(
                row.getObject("entry_id", UUID.class),
                row.getInt("revision"),
                row.getObject("worker_id", UUID.class),
                TimeState.valueOf(row.getString("state")),
                Ending.valueOf(row.getString("ending")),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getObject("active_millis", Long.class),
                Basis.valueOf(row.getString("basis")),
                place == null ? null : Region.of(place),
                row.getObject("job_id", UUID.class),
                row.getBoolean("paid"),
                row.getString("reason"),
                instant(row, "recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
