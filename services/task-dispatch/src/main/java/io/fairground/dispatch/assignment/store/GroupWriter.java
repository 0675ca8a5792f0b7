package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.assignment.app.desk.Ending;
import io.fairground.dispatch.assignment.app.desk.Group;
import io.fairground.dispatch.assignment.app.desk.Heartbeat;
import io.fairground.dispatch.assignment.app.desk.UnwritableException;
import io.fairground.dispatch.job.JobLocks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group in one round trip.
 *
 * <p>Two statements go out together and are one transaction, as PostgreSQL runs what it gets before a Sync. The first one
 * keeps the jobs from being collected or closed meanwhile; the second one, which therefore sees what they are then, writes
 * all rows if the jobs are open and the workers where they were believed to be, else none.
 */
final class GroupWriter {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final List<String> AWAY = List.of("08", "53", "57", "58");

    private static final String SQL = """
            select (select count(pg_advisory_xact_lock_shared(key)) from unnest(cast(? as bigint[])) as key),
                (select count(pg_advisory_xact_lock(key)) from unnest(cast(? as bigint[])) as key);
            with sound as materialized (
                select true where not exists (
                    select from unnest(cast(? as uuid[])) as wanted(job_id) where not exists (
                        select from job j where j.job_id = wanted.job_id and j.state = 'OPEN' and j.closed_at is null
                            and j.paused_at is null and j.dry_at is null))
                and not exists (
                    select from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as known(id, region, level)
                    where not exists (select from worker w
                        where w.worker_id = known.id and w.region = known.region and w.level = known.level))
                and not exists (
                    select from unnest(cast(? as uuid[]), cast(? as bigint[])) as proposed(job_id, position)
                    join task t on t.job_id = proposed.job_id and t.position = proposed.position
                    where t.withdrawn_at is not null or t.filled)
                and not exists (
                    select from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as uuid[]))
                        as apart(job_id, position, other)
                    join lease l on l.job_id = apart.job_id and l.position = apart.position and l.worker_id = apart.other
                    left join lease_end e on e.assignment_id = l.assignment_id
                    where e.kind is null or e.kind = 'SUBMITTED')
                and not exists (
                    select from unnest(cast(? as uuid[])) as beating(id) join lease_end e on e.assignment_id = beating.id)
            ), beaten as (
                insert into lease_beat (assignment_id, beat, beaten_at, interactions, expires_at, active_millis, seen_at)
                select row.* from sound, unnest(cast(? as uuid[]), cast(? as int[]), cast(? as timestamptz[]),
                    cast(? as int[]), cast(? as timestamptz[]), cast(? as bigint[]), cast(? as timestamptz[])) as row
            ), leased as (
                insert into lease (assignment_id, job_id, task_id, item_id, worker_id, position, slot, epoch, turn, region,
                    level, amount_minor, currency, leased_at, expires_at)
                select row.* from sound, unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]),
                    cast(? as uuid[]), cast(? as bigint[]), cast(? as int[]), cast(? as bigint[]), cast(? as int[]),
                    cast(? as text[]), cast(? as text[]), cast(? as bigint[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as timestamptz[])) as row
            ), ended as (
                insert into lease_end (assignment_id, kind, ended_at, answer, wall_millis, active_millis, time_basis,
                    return_reason)
                select row.* from sound, unnest(cast(? as uuid[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as json[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[])) as row
            ), late as (
                insert into late_answer (assignment_id, taken_as, given_at, task_id, worker_id)
                select row.* from sound, unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]),
                    cast(? as uuid[]), cast(? as uuid[])) as row
            ), counted as (
                insert into answer_tally (job_id, answers)
                select job_id, count(*) from sound, unnest(cast(? as uuid[])) as answered(job_id) group by job_id
            ), announced as (
                insert into outbox (events)
                select pack from sound, unnest(?) with ordinality as row(pack, place) order by place
            )
            select from sound
            """;

    private final DataSource dataSource;

    GroupWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Group.Outcome write(Group group) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            bind(group, connection, statement);
            statement.execute();
            statement.getMoreResults();
            try (var sound = statement.getResultSet()) {
                return sound.next() ? Group.Outcome.WRITTEN : Group.Outcome.OUTDATED;
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState())) {
                return Group.Outcome.CONFLICT;
            }
            throw isAway(e)
                    ? new IllegalStateException("a group of leases and answers was not written: " + e.getMessage(), e)
                    : new UnwritableException(e);
        }
    }

    /** Connection lost, resources exhausted, shut down by an operator, or a fault of the system: nothing about the rows. */
    private static boolean isAway(SQLException e) {
        var state = e.getSQLState();
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }

    private static void bind(Group group, Connection connection, PreparedStatement statement) throws SQLException {
        var columns = new Columns(statement);
        columns.add(ArrayLiteral.plain(shared(group), key -> key));
        columns.add(ArrayLiteral.plain(pairs(group), key -> key));
        columns.add(ArrayLiteral.plain(group.openJobs(), id -> id));
        columns.add(ArrayLiteral.plain(group.workers(), Standing::workerId));
        columns.add(
                ArrayLiteral.plain(group.workers(), worker -> worker.region().code()));
        columns.add(ArrayLiteral.plain(group.workers(), Standing::level));
        columns.add(ArrayLiteral.plain(group.leases(), one -> one.assignment().jobId()));
        columns.add(ArrayLiteral.plain(group.leases(), one -> one.seat().position()));
        columns.add(ArrayLiteral.plain(
                group.apart(), one -> one.lease().assignment().jobId()));
        columns.add(ArrayLiteral.plain(group.apart(), one -> one.lease().seat().position()));
        columns.add(ArrayLiteral.plain(group.apart(), Group.Apart::other));
        bindHeartbeats(group, columns);
        bindLeases(group, columns);
        bindEndings(group, columns);
        statement.setArray(
                columns.next(), connection.createArrayOf("bytea", group.packs().toArray(byte[][]::new)));
    }

    private static void bindHeartbeats(Group group, Columns columns) throws SQLException {
        var beats = group.heartbeats();
        columns.add(ArrayLiteral.plain(beats, Heartbeat::assignmentId));
        columns.add(ArrayLiteral.plain(beats, Heartbeat::assignmentId));
        columns.add(ArrayLiteral.plain(beats, beat -> beat.after().pulse().beats()));
        columns.add(ArrayLiteral.plain(beats, Heartbeat::at));
        columns.add(ArrayLiteral.plain(beats, Heartbeat::interactions));
        columns.add(ArrayLiteral.plain(beats, beat -> beat.after().assignment().expiresAt()));
        columns.add(ArrayLiteral.plain(beats, beat -> beat.after().pulse().activeMillis()));
        columns.add(ArrayLiteral.plain(beats, beat -> beat.after().pulse().seenAt()));
    }

    private static void bindLeases(Group group, Columns columns) throws SQLException {
        // In one order whoever writes: two replicas that want the same slots then wait for each other in turn, not in a
        // ring.
        var leases = group.leases().stream()
                .sorted(Comparator.comparing(
                                (HeldAssignment one) -> one.assignment().jobId())
                        .thenComparing(one -> one.seat().position())
                        .thenComparing(one -> one.seat().slot()))
                .toList();
        Function<Function<HeldAssignment, @Nullable Object>, String> column =
                value -> ArrayLiteral.plain(leases, value);
        columns.add(column.apply(one -> one.assignment().assignmentId()));
        columns.add(column.apply(one -> one.assignment().jobId()));
        columns.add(column.apply(one -> one.seat().taskId()));
        columns.add(column.apply(one -> one.seat().itemId()));
        columns.add(column.apply(one -> one.assignment().workerId()));
        columns.add(column.apply(one -> one.seat().position()));
        columns.add(column.apply(one -> one.seat().slot()));
        columns.add(column.apply(one -> one.seat().epoch()));
        columns.add(column.apply(one -> one.seat().turn()));
        columns.add(column.apply(one -> one.assignment().region().code()));
        columns.add(column.apply(one -> one.assignment().level()));
        columns.add(column.apply(one -> one.assignment().price().amountMinor()));
        columns.add(column.apply(one -> one.assignment().price().currency()));
        columns.add(column.apply(one -> one.assignment().leasedAt()));
        columns.add(column.apply(one -> one.assignment().expiresAt()));
    }

    private static void bindEndings(Group group, Columns columns) throws SQLException {
        var endings = group.endings().stream()
                .sorted(Comparator.comparing(
                        (Ending one) -> one.held().assignment().assignmentId()))
                .toList();
        columns.add(ArrayLiteral.plain(endings, one -> one.held().assignment().assignmentId()));
        columns.add(ArrayLiteral.plain(endings, Ending::kind));
        columns.add(ArrayLiteral.plain(endings, Ending::at));
        columns.add(ArrayLiteral.quoted(endings, Ending::answerJson));
        columns.add(ArrayLiteral.plain(
                endings, one -> one.submitted() == null ? null : one.submitted().wallMillis()));
        columns.add(ArrayLiteral.plain(
                endings, one -> one.submitted() == null ? null : one.submitted().activeMillis()));
        columns.add(ArrayLiteral.plain(
                endings, one -> one.submitted() == null ? null : one.submitted().timeBasis()));
        columns.add(ArrayLiteral.quoted(endings, Ending::reason));
        columns.add(ArrayLiteral.plain(group.lates(), Group.LateOne::assignmentId));
        columns.add(ArrayLiteral.plain(group.lates(), late -> late.ending().assignmentId()));
        columns.add(ArrayLiteral.plain(group.lates(), late -> late.ending().at()));
        columns.add(ArrayLiteral.plain(
                group.lates(), late -> late.ending().held().assignment().taskId()));
        columns.add(ArrayLiteral.plain(
                group.lates(), late -> late.ending().held().assignment().workerId()));
        var answered = endings.stream().filter(one -> one.submitted() != null).toList();
        columns.add(ArrayLiteral.plain(answered, one -> one.held().assignment().jobId()));
    }

    private static List<Long> shared(Group group) {
        var keys = group.openJobs().stream().map(JobLocks::key).collect(Collectors.toCollection(ArrayList::new));
        if (!group.heartbeats().isEmpty()) {
            keys.add(ExpirySql.SWEEP_LOCK);
        }
        return keys;
    }

    /** One of a pair that must not meet waits for the other; in one order, so that nobody waits in a ring. */
    private static List<Long> pairs(Group group) {
        return group.apart().stream()
                .map(one -> JobLocks.key(one.lease().assignment().workerId(), one.other()))
                .sorted()
                .distinct()
                .toList();
    }

    /** The parameters of a statement, one after the other. */
    private static final class Columns {

        private final PreparedStatement statement;
        private int bound;

        Columns(PreparedStatement statement) {
            this.statement = statement;
        }

        int next() {
            return ++bound;
        }

        void add(String column) throws SQLException {
            statement.setString(next(), column);
        }
    }
}
