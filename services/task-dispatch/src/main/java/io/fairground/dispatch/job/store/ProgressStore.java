package io.fairground.dispatch.job.store;

import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Progress;
import io.fairground.events.dispatch.WithdrawnItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Progress of jobs, from the rows that leases and answers write anyway. */
@ApplicationScoped
class ProgressStore implements Progress {

    /** Leases of the job that are live; those that ran out long ago have their end. */
    private static final String SOMEBODY_WORKS = """
            (exists (select from lease l where l.job_id = j.job_id
                and l.expires_at > (select swept_to from lease_sweep)
                and not exists (select from lease_end e where e.assignment_id = l.assignment_id))
            or exists (select from lease_beat b join lease l using (assignment_id) where l.job_id = j.job_id
                and b.expires_at > (select swept_to from lease_sweep)
                and not exists (select from lease_end e where e.assignment_id = b.assignment_id)))""";

    private static final String DRAINED = """
            (j.closed_at is not null
                or not exists (select from task t where t.job_id = j.job_id and not t.filled and t.withdrawn_at is null))
            and not\s""" + SOMEBODY_WORKS;

    private final Jdbi jdbi;

    ProgressStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Count(UUID jobId, int answers) {}

    @Override
    public void createTasks(JobTerms terms) {
        var created = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into task (task_id, job_id, item_id, position, overlap)
                        select uuidv7(), :jobId, item_id, position, :overlap from item
                        where dataset_id = :datasetId and version <= :version
                        order by position""")
                .bind("jobId", terms.jobId())
                .bind("overlap", terms.overlap())
                .bind("datasetId", terms.datasetId())
                .bind("version", terms.datasetVersion())
                .execute());
        if (created != terms.taskCount()) {
            throw new IllegalStateException("dataset " + terms.datasetId() + " version " + terms.datasetVersion()
                    + " was announced with " + terms.taskCount() + " items, and " + created + " have come");
        }
    }

    @Override
    public List<WithdrawnItem> withdraw(UUID jobId, Collection<String> itemKeys, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update task t set withdrawn_at = :now
                        from job j join item i on i.dataset_id = j.dataset_id and i.item_key = any(:itemKeys)
                        where j.job_id = :jobId and t.job_id = :jobId and t.position = i.position
                            and t.withdrawn_at is null
                        returning t.task_id, i.item_id, i.item_key""")
                .bind("now", now)
                .bind("jobId", jobId)
                .bindArray("itemKeys", String.class, itemKeys)
                .map((row, context) -> new WithdrawnItem(
                        row.getObject("task_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("item_key")))
                .list());
    }

    @Override
    public Set<String> withoutTask(UUID jobId, Collection<String> itemKeys) {
        var missing = new HashSet<>(itemKeys);
        jdbi.useHandle(handle -> handle.createQuery("""
                        select i.item_key from job j
                        join item i on i.dataset_id = j.dataset_id and i.item_key = any(:itemKeys)
                        join task t on t.job_id = j.job_id and t.position = i.position
                        where j.job_id = :jobId""")
                .bind("jobId", jobId)
                .bindArray("itemKeys", String.class, itemKeys)
                .mapTo(String.class)
                .forEach(missing::remove));
        return missing;
    }

    @Override
    public Map<UUID, Integer> answerCounts(Collection<UUID> jobIds) {
        if (jobIds.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select job_id, sum(answers) as answers from answer_tally
                        where job_id = any(:jobIds) group by job_id""")
                .bindArray("jobIds", UUID.class, jobIds)
                .map((row, context) -> new Count(row.getObject("job_id", UUID.class), row.getInt("answers")))
                .stream()
                .collect(Collectors.toMap(Count::jobId, Count::answers)));
    }

    @Override
    public List<UUID> drainedJobs(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select j.job_id from job j where j.state = 'OPEN' and "
                        + DRAINED + " order by j.opened_at limit :limit")
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean isDrained(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from job j where j.job_id = :jobId and " + DRAINED + ")")
                .bind("jobId", jobId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean hasAssignmentsInUse(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from assignment
                            where job_id = :jobId and state in ('SUBMITTED', 'LEASED'))""")
                .bind("jobId", jobId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void foldAnswerCounts() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with folded as (delete from answer_tally returning job_id, answers)
                        insert into answer_tally (job_id, answers) select job_id, sum(answers) from folded group by job_id""").execute());
    }
}
