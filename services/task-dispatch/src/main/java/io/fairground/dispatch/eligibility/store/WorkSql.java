package io.fairground.dispatch.eligibility.store;

import io.fairground.dispatch.eligibility.Exposure;
import io.fairground.dispatch.eligibility.JobConditions;
import io.fairground.dispatch.eligibility.SensitiveContent;
import io.fairground.dispatch.eligibility.SensitivityClass;
import io.fairground.dispatch.eligibility.Work;
import io.fairground.dispatch.eligibility.Worked;
import io.fairground.dispatch.eligibility.WorkerInJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The only SQL of eligibility that reads assignments. */
@ApplicationScoped
class WorkSql implements Work {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** What was not measured counts by the clock on the wall, but no more than such an answer is expected to take. */
    private static final String MILLIS = """
            case when a.state <> 'SUBMITTED' or j.replay then 0
                when a.time_basis = 'MEASURED' then a.active_millis
                else least(a.wall_millis, j.expected_seconds * 1000::bigint) end""";

    private static final String SUMS = """
            coalesce(sum(%s) filter (where a.leased_at > :dayAgo), 0)::bigint as day_millis,
            coalesce(sum(%s) filter (where a.leased_at > :weekAgo), 0)::bigint as week_millis
            """.formatted(MILLIS, MILLIS);

    private final Jdbi jdbi;

    WorkSql(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Sum(UUID workerId, int taken, Worked worked) {}

    private record Sight(UUID workerId, SensitivityClass kind, Exposure.Seen seen) {}

    @Override
    public Map<UUID, Worked> worked(Collection<UUID> workerIds, Instant now) {
        var worked = new HashMap<UUID, Worked>();
        jdbi.useHandle(handle -> handle.createQuery("select a.worker_id, 0 as taken, " + SUMS + """
                        from assignment a join job j on j.job_id = a.job_id
                        where a.worker_id = any(:workerIds) and a.leased_at > :weekAgo group by a.worker_id""")
                .bindArray("workerIds", UUID.class, workerIds)
                .bind("dayAgo", now.minus(DAY))
                .bind("weekAgo", now.minus(WEEK))
                .map((row, context) -> sum(row))
                .forEach(sum -> worked.put(sum.workerId(), sum.worked())));
        return worked;
    }

    @Override
    public Map<UUID, WorkerInJob> inJob(JobConditions job, Collection<UUID> workerIds, Instant now) {
        var exposures = exposures(job, workerIds, now);
        var done = new HashMap<UUID, WorkerInJob>();
        sums(job.jobId(), workerIds, now)
                .forEach(sum -> done.put(
                        sum.workerId(),
                        new WorkerInJob(sum.taken(), sum.worked(), exposures.getOrDefault(sum.workerId(), Map.of()))));
        exposures.forEach((id, seen) -> done.putIfAbsent(id, new WorkerInJob(0, Worked.NOTHING, seen)));
        return done;
    }

    private List<Sum> sums(UUID jobId, Collection<UUID> workerIds, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.worker_id, count(*) filter (where a.state in ('LEASED', 'SUBMITTED')) as taken,
                        """ + SUMS + """
                        from assignment a join job j on j.job_id = a.job_id
                        where a.worker_id = any(:workerIds) and a.job_id = :jobId group by a.worker_id""")
                .bindArray("workerIds", UUID.class, workerIds)
                .bind("jobId", jobId)
                .bind("dayAgo", now.minus(DAY))
                .bind("weekAgo", now.minus(WEEK))
                .map((row, context) -> sum(row))
                .list());
    }

    private Map<UUID, Map<SensitivityClass, Exposure>> exposures(
            JobConditions job, Collection<UUID> workerIds, Instant now) {
        var seen = new HashMap<UUID, Map<SensitivityClass, List<Exposure.Seen>>>();
        for (var sight : sights(job.rules().sensitive(), workerIds, now)) {
            seen.computeIfAbsent(sight.workerId(), _ -> new EnumMap<>(SensitivityClass.class))
                    .computeIfAbsent(sight.kind(), _ -> new ArrayList<>())
                    .add(sight.seen());
        }
        var exposures = new HashMap<UUID, Map<SensitivityClass, Exposure>>();
        seen.forEach((id, byKind) -> {
            var hers = new EnumMap<SensitivityClass, Exposure>(SensitivityClass.class);
            byKind.forEach((kind, sights) -> hers.put(kind, new Exposure(sights)));
            exposures.put(id, hers);
        });
        return exposures;
    }

    /** Newest first. A task counts as seen when it was taken, whatever became of it. */
    private List<Sight> sights(List<SensitiveContent> sensitive, Collection<UUID> workerIds, Instant now) {
        if (sensitive.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.worker_id, s.kind, a.leased_at, coalesce(a.finished_at, :now) as done_at
                        from job_sensitivity s
                        join job j on j.job_id = s.job_id and (j.collected_at is null or j.collected_at > :dayAgo)
                        join assignment a on a.job_id = s.job_id
                        where s.kind = any(:kinds) and a.worker_id = any(:workerIds) and a.leased_at > :dayAgo
                        order by a.leased_at desc""")
                .bind("now", now)
                .bind("dayAgo", now.minus(DAY))
                .bindArray(
                        "kinds",
                        String.class,
                        sensitive.stream().map(content -> content.kind().name()).toList())
                .bindArray("workerIds", UUID.class, workerIds)
                .map((row, context) -> new Sight(
                        row.getObject("worker_id", UUID.class),
                        SensitivityClass.valueOf(row.getString("kind")),
                        new Exposure.Seen(instant(row, "leased_at"), instant(row, "done_at"))))
                .list());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getObject("worker_id", UUID.class),
                row.getInt("taken"),
                new Worked(
                        Duration.ofMillis(row.getLong("day_millis")), Duration.ofMillis(row.getLong("week_millis"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
