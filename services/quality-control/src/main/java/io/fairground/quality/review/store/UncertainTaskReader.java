package io.fairground.quality.review.store;

import io.fairground.quality.resolution.TaskLabel;
import io.fairground.quality.review.UncertainTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class UncertainTaskReader implements UncertainTasks {

    private static final int JOBS_AT_A_TIME = 100;

    private final Jdbi jdbi;

    UncertainTaskReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<UUID> resolvedJobs() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select job.job_id from job left join reviewed_run using (job_id)
                        where job.run > coalesce(reviewed_run.run, 0) limit :limit""")
                .bind("limit", JOBS_AT_A_TIME)
                .mapTo(UUID.class)
                .list());
    }

    /** The row that is written is the lock: a second replica waits for the first, and then has nothing to write. */
    @Override
    public boolean noteRun(UUID jobId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                                insert into reviewed_run (job_id, run) select job_id, run from job where job_id = :jobId
                                on conflict (job_id) do update set run = excluded.run
                                where reviewed_run.run < excluded.run""").bind("jobId", jobId).execute() > 0);
    }

    @Override
    public List<Uncertain> mostUncertain(UUID jobId, double confidenceBelow, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select label.task_id, 1 - label.confidence as expected_loss
                        from label join task using (task_id)
                        where label.job_id = :jobId and label.confidence < :below and label.method <> :adjudicated
                          and not exists (select from gold
                                          where gold.job_id = task.job_id and gold.item_key = task.item_key)
                        order by label.confidence, label.task_id limit :limit""")
                .bind("jobId", jobId)
                .bind("below", confidenceBelow)
                .bind("adjudicated", TaskLabel.ADJUDICATED)
                .bind("limit", limit)
                .map((row, context) ->
                        new Uncertain(row.getObject("task_id", UUID.class), row.getDouble("expected_loss")))
                .list());
    }

    @Override
    public void refreshPriorities(UUID jobId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update review set priority = 1 - label.confidence from label
                        where review.job_id = :jobId and review.kind = 'TASK' and review.state <> 'DECIDED'
                          and label.task_id = review.subject_id""").bind("jobId", jobId).execute());
    }
}
