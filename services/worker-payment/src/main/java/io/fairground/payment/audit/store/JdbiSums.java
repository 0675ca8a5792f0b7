package io.fairground.payment.audit.store;

import io.fairground.kernel.Region;
import io.fairground.payment.audit.SkillFigure;
import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.facts.Quarter;
import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.Scope;
import io.fairground.payment.audit.report.Sums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Sums in PostgreSQL: those of now, less what was learnt after the moment that is asked for. So a report as of now costs
 * what its sums cost, and one as of earlier what has changed since on top.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiSums implements Sums {

    private static final String FILTER = """
            where s.week between cast(:from as date) and cast(:to as date)
            and (cast(:region as text) is null or s.region = :region or s.region like :region || '-%')
            and (cast(:tenant as text) is null or j.tenant = :tenant)
            and (cast(:kind as text) is null or j.question_kind = :kind)
            and (cast(:level as text) is null or s.level = :level)
            and (cast(:job as uuid) is null or s.job_id = cast(:job as uuid))""";

    private final Jdbi jdbi;
    private final LaterChanges laterChanges;

    JdbiSums(Jdbi jdbi, LaterChanges laterChanges) {
        this.jdbi = jdbi;
        this.laterChanges = laterChanges;
    }

    private record GroupKey(List<String> key, String currency) {}

    private record WorkerKey(List<String> key, String region, String currency, UUID workerId) {}

    @Override
    public List<GroupSum> groups(Scope scope, List<By> by) {
        return jdbi.withHandle(handle -> {
            var sums = new LinkedHashMap<GroupKey, long[]>();
            try (var rows =
                    query(handle, groupsSql(scope, by), scope).map((row, context) -> groupSum(row, by)).stream()) {
                rows.forEach(row -> sums.put(new GroupKey(row.key(), row.currency()), row.values()));
            }
            for (var change : laterChanges.undone(handle, scope)) {
                sums.merge(new GroupKey(change.key(by), change.cell().currency()), change.values(), JdbiSums::plus);
            }
            return sums.entrySet().stream()
                    .map(entry ->
                            new GroupSum(entry.getKey().key(), entry.getKey().currency(), entry.getValue()))
                    .filter(sum -> ended(sum.values()) > 0)
                    .toList();
        });
    }

    private static long ended(long[] values) {
        return values[Measure.SUBMITTED.ordinal()] + values[Measure.UNFINISHED.ordinal()];
    }

    private static String groupsSql(Scope scope, List<By> by) {
        var keys = keys(by);
        var sums = Arrays.stream(Measure.values())
                .map(measure -> "sum(s.%1$s) as %1$s".formatted(measure.column()))
                .collect(Collectors.joining(", "));
        var grouped = (keys.isEmpty() ? "" : keys + ", ") + "s.currency";
        return "select %s, %s from %s group by %s"
                .formatted(selected(by) + "s.currency as currency", sums, source(scope, by, "job"), grouped);
    }

    /** The coarsest table that knows what is asked. */
    private static String source(Scope scope, List<By> by, String grain) {
        if (isCoarse(scope, by)) {
            return "audit_region_week s " + coarse();
        }
        return "audit_%s_week s left join audit_job j using (job_id) %s".formatted(grain, FILTER);
    }

    private static boolean isCoarse(Scope scope, List<By> by) {
        return scope.isWholeRegions() && List.of(By.REGION).containsAll(by);
    }

    private static String coarse() {
        return FILTER.lines().limit(2).collect(Collectors.joining(" "));
    }

    @Override
    public List<WorkerSum> workers(Scope scope, List<By> by) {
        return jdbi.withHandle(handle -> {
            var sums = new LinkedHashMap<WorkerKey, long[]>();
            var sql = isCoarse(scope, by) ? quarterly(scope, by) : weekly(scope, by);
            try (var rows = query(handle, sql, scope).map((row, context) -> workerSum(row, by)).stream()) {
                rows.forEach(row -> sums.put(
                        new WorkerKey(row.key(), row.region(), row.currency(), row.workerId()),
                        new long[] {row.ended(), row.paidMinor(), row.paidMillis(), row.workMillis()}));
            }
            for (var change : laterChanges.undone(handle, scope)) {
                var cell = change.cell();
                sums.merge(
                        new WorkerKey(change.key(by), cell.region(), cell.currency(), cell.workerId()),
                        new long[] {
                            ended(change.values()),
                            change.value(Measure.PAID_MINOR),
                            change.value(Measure.PAID_MILLIS),
                            change.value(Measure.WORK_MILLIS)
                        },
                        JdbiSums::plus);
            }
            return sums.entrySet().stream()
                    .filter(entry -> entry.getValue()[0] > 0)
                    .map(entry -> workerSum(entry.getKey(), entry.getValue()))
                    .toList();
        });
    }

    private static WorkerSum workerSum(WorkerKey key, long[] values) {
        return new WorkerSum(
                key.key(), key.region(), key.currency(), key.workerId(), values[0], values[1], values[2], values[3]);
    }

    private static String weekly(Scope scope, List<By> by) {
        var keys = keys(by);
        return """
                select %s s.region as worker_region, s.currency as currency, s.worker_id as worker_id,
                       sum(s.paid_minor) as paid_minor, sum(s.paid_millis) as paid_millis,
                       sum(s.work_millis) as work_millis,
                       sum(s.submitted + s.unfinished) as ended
                from audit_worker_week s left join audit_job j using (job_id) %s
                group by %s s.region, s.currency, s.worker_id""".formatted(selected(by), FILTER, keys.isEmpty() ? "" : keys + ",");
    }

    /** Whole blocks of weeks from their sums, and only the weeks at the edges one by one. */
    private static String quarterly(Scope scope, List<By> by) {
        var first = Quarter.of(scope.fromWeek());
        if (!first.equals(scope.fromWeek())) {
            first = first.plusWeeks(Quarter.WEEKS);
        }
        var end = Quarter.of(scope.toWeek().plusWeeks(1));
        if (!end.isAfter(first)) {
            return weekly(scope, by);
        }
        var sums =
                "sum(paid_minor) as paid_minor, sum(paid_millis) as paid_millis, sum(work_millis) as work_millis, sum(ended) as ended";
        var parts = """
                select region, currency, worker_id, paid_minor, paid_millis, work_millis, submitted + unfinished as ended
                from audit_worker_quarter where quarter >= '%1$s' and quarter < '%2$s'
                and (cast(:region as text) is null or region = :region or region like :region || '-%%')
                union all
                select s.region, s.currency, s.worker_id, s.paid_minor, s.paid_millis, s.work_millis,
                       s.submitted + s.unfinished
                from audit_worker_week s %3$s and (s.week < '%1$s' or s.week >= '%2$s')""".formatted(first, end, coarse());
        return "select %s region as worker_region, currency, worker_id, %s from (%s) as s"
                        .formatted(by.isEmpty() ? "" : "region as region,", sums, parts)
                + " group by region, currency, worker_id";
    }

    private static Query query(Handle handle, String sql, Scope scope) {
        var query = handle.createQuery(sql)
                .bind("from", scope.fromWeek().toString())
                .bind("to", scope.toWeek().toString())
                .bind("region", scope.region());
        if (sql.contains(":tenant")) {
            query.bind("tenant", scope.tenant())
                    .bind("kind", scope.kind())
                    .bind("level", scope.level())
                    .bind("job", scope.jobId() == null ? null : scope.jobId().toString());
        }
        return query.setFetchSize(5000);
    }

    private static GroupSum groupSum(ResultSet row, List<By> by) throws SQLException {
        var values = new long[Measure.values().length];
        for (var measure : Measure.values()) {
            values[measure.ordinal()] = row.getLong(measure.column());
        }
        return new GroupSum(key(row, by), row.getString("currency"), values);
    }

    private static WorkerSum workerSum(ResultSet row, List<By> by) throws SQLException {
        return new WorkerSum(
                key(row, by),
                row.getString("worker_region"),
                row.getString("currency"),
                row.getObject("worker_id", UUID.class),
                row.getLong("ended"),
                row.getLong("paid_minor"),
                row.getLong("paid_millis"),
                row.getLong("work_millis"));
    }

    private static List<String> key(ResultSet row, List<By> by) throws SQLException {
        var key = new ArrayList<String>();
        for (var part : by) {
            key.add(row.getString(part.name()));
        }
        return key;
    }

    private static String keys(List<By> by) {
        return by.stream().map(JdbiSums::column).collect(Collectors.joining(", "));
    }

    private static String selected(List<By> by) {
        return by.stream()
                .map(part -> column(part) + " as " + part.name() + ", ")
                .collect(Collectors.joining());
    }

    private static String column(By by) {
        return switch (by) {
            case REGION -> "s.region";
            case KIND -> "coalesce(j.question_kind, 'UNKNOWN')";
            case LEVEL -> "s.level";
            case VENDOR -> "coalesce(j.tenant, 'UNKNOWN')";
            case JOB -> "s.job_id::text";
        };
    }

    @Override
    public List<Skill> skills(Scope scope, List<By> by) {
        var keys = by.stream()
                .map(part -> (part == By.LEVEL ? "''" : column(part)) + " as " + part.name() + ", ")
                .collect(Collectors.joining());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (s.job_id, s.worker_id, s.region) %s
                               coalesce(j.question_kind, 'UNKNOWN') as question_kind, s.*
                        from audit_skill s left join audit_job j using (job_id)
                        where s.recorded_at <= :known
                        and (cast(:region as text) is null or s.region = :region or s.region like :region || '-%%')
                        and (cast(:tenant as text) is null or j.tenant = :tenant)
                        and (cast(:kind as text) is null or j.question_kind = :kind)
                        and (cast(:job as uuid) is null or s.job_id = cast(:job as uuid))
                        order by s.job_id, s.worker_id, s.region, s.revision desc""".formatted(keys))
                .bind("known", Timestamp.from(scope.knownAt()))
                .bind("region", scope.region())
                .bind("tenant", scope.tenant())
                .bind("kind", scope.kind())
                .bind("job", scope.jobId() == null ? null : scope.jobId().toString())
                .map((row, context) -> new Skill(key(row, by), row.getString("question_kind"), figure(row)))
                .list());
    }

    private static SkillFigure figure(ResultSet row) throws SQLException {
        return new SkillFigure(
                row.getObject("job_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                Region.of(row.getString("region")),
                row.getInt("answer_count"),
                row.getInt("gold_answered"),
                row.getInt("gold_correct"),
                row.getInt("label_matches"),
                row.getInt("revision"));
    }

    @Override
    public List<WeekSum> weeks(Scope scope) {
        return jdbi.withHandle(handle -> {
            var weeks = new LinkedHashMap<Cell, long[]>();
            var history = new Scope(
                    LocalDate.of(2000, 1, 3),
                    scope.toWeek(),
                    scope.knownAt(),
                    scope.region(),
                    scope.tenant(),
                    scope.kind(),
                    scope.level(),
                    scope.jobId());
            var kinds = new LinkedHashMap<UUID, String>();
            query(handle, """
                    select s.*, coalesce(j.question_kind, 'UNKNOWN') as question_kind
                    from audit_worker_week s left join audit_job j using (job_id) %s and s.submitted > 0""".formatted(FILTER), history)
                    .map((row, context) -> {
                        var job = row.getObject("job_id", UUID.class);
                        kinds.put(job, row.getString("question_kind"));
                        var values = new long[Measure.values().length];
                        for (var measure : Measure.values()) {
                            values[measure.ordinal()] = row.getLong(measure.column());
                        }
                        weeks.put(
                                new Cell(
                                        row.getObject("week", LocalDate.class),
                                        row.getString("region"),
                                        job,
                                        row.getString("level"),
                                        row.getString("currency"),
                                        row.getObject("worker_id", UUID.class)),
                                values);
                        return job;
                    })
                    .list();
            for (var change : laterChanges.undone(handle, history)) {
                weeks.merge(change.cell(), change.values(), JdbiSums::plus);
                kinds.putIfAbsent(change.cell().jobId(), change.kind());
            }
            return WeekSums.of(weeks, kinds, scope.fromWeek());
        });
    }

    private static long[] plus(long[] one, long[] other) {
        var sum = new long[one.length];
        for (int i = 0; i < one.length; i++) {
            sum[i] = Math.addExact(one[i], other[i]);
        }
        return sum;
    }
}
