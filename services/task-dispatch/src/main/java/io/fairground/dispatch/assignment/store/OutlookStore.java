package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.JobOutlook;
import io.fairground.dispatch.assignment.Outlooks;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts for explanations; each count of tasks stops early, so that a job of a million is no heavier than one of a thousand. */
@ApplicationScoped
class OutlookStore implements Outlooks {

    private final Jdbi jdbi;

    OutlookStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public int openJobs() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from job where state = 'OPEN' and closed_at is null"
                                + " and paused_at is null and dry_at is null")
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<JobOutlook> of(Standing worker, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select j.job_id, j.title, coalesce(j.paused_at, j.dry_at) as resting_since, o.amount_minor, o.currency,
                            (select count(*) from (
                                select from task t where t.job_id = j.job_id and not t.filled and t.withdrawn_at is null and %1$s
                                limit :countedMax) c) open_tasks,
                            (select count(*) from (
                                select from task t where t.job_id = j.job_id and not t.filled and t.withdrawn_at is null and %1$s
                                    and not exists (select from late_answer a
                                        where a.task_id = t.task_id and a.worker_id = :workerId)
                                    and not exists (select from item_author w
                                        where w.item_id = t.item_id and w.worker_id = :workerId)
                                    and not exists (select from assignment a where a.worker_id = :workerId
                                        and a.job_id = t.job_id and a.position = t.position and a.state <> 'EXPIRED')
                                limit :countedMax) c) tasks_for_you,
                            (select count(*) from assignment a where a.worker_id = :workerId
                                and a.job_id = j.job_id and a.state = 'SUBMITTED') answered_by_you
                        from job j
                        cross join lateral (
                            select amount_minor, currency from job_offer o
                            where o.job_id = j.job_id and o.level = :level and o.region in (:region, :country)
                            order by length(o.region) desc limit 1) o
                        where j.state = 'OPEN' and j.closed_at is null
                        order by j.due_at, j.job_id limit :limit""".formatted(TaskSql.HAS_FREE_SLOT))
                .bind("countedMax", JobOutlook.COUNTED_MAX)
                .bind("workerId", worker.workerId())
                .bind("level", worker.level().name())
                .bind("region", worker.region().code())
                .bind("country", worker.region().country().code())
                .bind("limit", limit)
                .map((row, context) -> new JobOutlook(
                        row.getObject("job_id", UUID.class),
                        row.getString("title"),
                        new Money(row.getLong("amount_minor"), row.getString("currency")),
                        row.getInt("open_tasks"),
                        row.getInt("tasks_for_you"),
                        row.getInt("answered_by_you"),
                        row.getObject("resting_since") != null,
                        List.of()))
                .list());
    }
}
