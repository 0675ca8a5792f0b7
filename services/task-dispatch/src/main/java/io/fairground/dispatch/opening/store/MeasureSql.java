package io.fairground.dispatch.opening.store;

import io.fairground.dispatch.opening.MeasuredTime;
import io.fairground.dispatch.opening.Measures;
import io.fairground.dispatch.opening.VendorFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The only SQL of the catalogue that reads assignments. */
@ApplicationScoped
class MeasureSql implements Measures {

    /** So many answers of a job are looked at: more would not move a quartile a worker could notice. */
    private static final int SAMPLE = 1_000;

    private final Jdbi jdbi;

    MeasureSql(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record OfJob(UUID jobId, MeasuredTime time) {}

    private record OfVendor(String tenant, VendorFigures figures) {}

    @Override
    public Map<UUID, MeasuredTime> times(Collection<UUID> jobIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select o.job_id, count(*) as answers,
                            percentile_cont(0.25) within group (order by s.active_millis) as first_quartile,
                            percentile_cont(0.5) within group (order by s.active_millis) as median,
                            percentile_cont(0.75) within group (order by s.active_millis) as third_quartile
                        from unnest(:jobIds) as o(job_id)
                        cross join lateral (
                            select a.active_millis from assignment a
                            where a.job_id = o.job_id and a.state = 'SUBMITTED' and a.active_millis is not null
                            limit :sample) s
                        group by o.job_id having count(*) >= :answersMin""")
                .bindArray("jobIds", UUID.class, jobIds)
                .bind("sample", SAMPLE)
                .bind("answersMin", MeasuredTime.ANSWERS_MIN)
                .map((row, context) -> new OfJob(
                        row.getObject("job_id", UUID.class),
                        new MeasuredTime(
                                row.getInt("answers"),
                                Math.round(row.getDouble("first_quartile")),
                                Math.round(row.getDouble("median")),
                                Math.round(row.getDouble("third_quartile")))))
                .stream()
                .collect(Collectors.toMap(OfJob::jobId, OfJob::time)));
    }

    @Override
    public Map<String, VendorFigures> figures(Collection<String> tenants) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select j.tenant, coalesce(sum(j.answer_count), 0) as answers, coalesce(sum(r.refused), 0) as refused,
                            coalesce(sum(p.appeals), 0) as appeals, coalesce(sum(p.won), 0) as won,
                            coalesce(sum(p.open), 0) as open
                        from job j
                        cross join lateral (
                            select count(*) as refused from refused_answer where job_id = j.job_id) r
                        cross join lateral (
                            select count(*) as appeals, count(*) filter (where outcome in ('OVERTURNED', 'LAPSED')) as won,
                                count(*) filter (where outcome is null) as open
                            from answer_appeal where job_id = j.job_id) p
                        where j.tenant = any(:tenants) and j.answer_count is not null
                        group by j.tenant""")
                .bindArray("tenants", String.class, tenants)
                .map((row, context) -> new OfVendor(
                        row.getString("tenant"),
                        new VendorFigures(
                                row.getLong("answers"),
                                row.getLong("refused"),
                                row.getLong("appeals"),
                                row.getLong("won"),
                                row.getLong("open"))))
                .stream()
                .collect(Collectors.toMap(OfVendor::tenant, OfVendor::figures)));
    }
}
