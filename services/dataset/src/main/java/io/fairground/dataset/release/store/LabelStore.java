package io.fairground.dataset.release.store;

import io.fairground.dataset.release.CommittedLabels;
import io.fairground.dataset.release.LabeledJob;
import io.fairground.dataset.release.LabeledTask;
import io.fairground.dataset.release.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LabelStore implements CommittedLabels {

    private static final int FETCHED_ROWS = 500;

    private final Jdbi jdbi;

    LabelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<LabeledJob> job(UUID jobId, String tenant) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from job where job_id = :job and tenant = :tenant")
                        .bind("job", jobId)
                        .bind("tenant", tenant)
                        .map((row, _) -> job(row))
                        .findOne());
    }

    @Override
    public Progress progress(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count from job_milestone where job_id = :job and kind = 'COLLECTED') as collected,
                               (select count from job_milestone where job_id = :job and kind = 'RESOLVED') as resolved,
                               (select count from job_milestone where job_id = :job and kind = 'SETTLED') as settled,
                               (select count(*) from label_answer where job_id = :job) as answers,
                               (select count(*) from answer_assessment where job_id = :job) as assessments,
                               (select count(*) from label where job_id = :job) as labels,
                               (select count(*) from label join withdrawn_item using (job_id, item_key)
                                   where job_id = :job) as withdrawn,
                               (select count(*) from answer_earning where job_id = :job) as earnings""")
                .bind("job", jobId)
                .map((row, _) -> progress(row))
                .one());
    }

    /** One statement, so one snapshot, which its cursor keeps while labels go on changing. */
    @Override
    public void visit(LabeledJob job, Consumer<LabeledTask> visitor) {
        var tasks = new TaskAssembler(visitor);
        jdbi.useHandle(handle -> handle.createQuery("""
                        select i.payload, l.task_id, l.item_key, l.label, l.answer as task_answer, l.confidence,
                               l.distribution, l.method, l.revision, l.resolved_at, l.answer_count, a.assignment_id, a.worker, a.region, a.level, a.answer, a.choice,
                               sa.score as a_score, sa.low as a_low, sa.high as a_high, sa.component as a_component,
                               sa.comparisons as a_comparisons, sb.score as b_score, sb.low as b_low, sb.high as b_high,
                               sb.component as b_component, sb.comparisons as b_comparisons,
                               a.leased_at, a.submitted_at, a.wall_millis, a.active_millis, a.time_basis,
                               e.amount_minor, e.currency, s.outcome, s.decided_by, s.reason
                        from label l
                        join item i on i.dataset_id = :dataset and i.key = l.item_key
                        left join label_answer a on a.task_id = l.task_id and not exists (select from withdrawn_worker x
                            where x.dataset_id = :dataset and x.worker = a.worker)
                        left join answer_assessment s on s.assignment_id = a.assignment_id
                        left join answer_earning e on e.assignment_id = a.assignment_id
                        left join job_score js on js.job_id = l.job_id
                        left join response_score sa on sa.job_id = js.job_id and sa.revision = js.revision
                            and sa.response_id = response_id(i.payload->>'prompt', i.payload->>'responseA')
                        left join response_score sb on sb.job_id = js.job_id and sb.revision = js.revision
                            and sb.response_id = response_id(i.payload->>'prompt', i.payload->>'responseB')
                        where l.job_id = :job and not exists (select from withdrawn_item w
                            where w.job_id = l.job_id and w.item_key = l.item_key)
                        order by i.position, l.task_id, a.submitted_at, a.assignment_id""")
                .bind("dataset", job.datasetId())
                .bind("job", job.id())
                .setFetchSize(FETCHED_ROWS)
                .map((row, _) -> TaskRow.of(row))
                .useStream(rows -> rows.forEach(tasks::take)));
        tasks.end();
    }

    static LabeledJob job(ResultSet row) throws SQLException {
        return new LabeledJob(
                row.getObject("job_id", UUID.class),
                row.getString("tenant"),
                row.getObject("dataset_id", UUID.class),
                row.getInt("dataset_version"),
                row.getObject("guideline_id", UUID.class),
                row.getInt("guideline_version"),
                row.getString("question_kind"),
                Optional.ofNullable(row.getString("question")).orElse("{}"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("collected", Long.class),
                row.getObject("resolved", Long.class),
                row.getObject("settled", Long.class),
                row.getLong("answers"),
                row.getLong("assessments"),
                row.getLong("labels"),
                row.getLong("withdrawn"),
                row.getLong("earnings"));
    }
}
