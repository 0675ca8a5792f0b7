package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.ItemPlace;
import io.fairground.dispatch.assignment.TaskItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Assignments in plain SQL. */
@ApplicationScoped
public class AssignmentStore implements Assignments {

    private final Jdbi jdbi;
    private final AssignmentRows rows;
    private final ExpirySql expiry;

    AssignmentStore(Jdbi jdbi, AssignmentRows rows, ExpirySql expiry) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.expiry = expiry;
    }

    /** The same without a container. */
    public static Assignments over(Jdbi jdbi, AssignmentRows rows) {
        return new AssignmentStore(jdbi, rows, new ExpirySql(jdbi, rows));
    }

    @Override
    public ItemPlace placeOf(UUID jobId, String itemKey) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select j.replay, i.position from job j left join item i on i.dataset_id = j.dataset_id
                            and i.item_key = :itemKey and i.version <= j.dataset_version
                        where j.job_id = :jobId""")
                .bind("itemKey", itemKey)
                .bind("jobId", jobId)
                .map((row, context) -> place(row))
                .one());
    }

    @Override
    public Optional<TaskItem> item(UUID itemId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select item_key, payload from item where item_id = :itemId")
                        .bind("itemId", itemId)
                        .map((row, context) -> new TaskItem(row.getString("item_key"), row.getString("payload")))
                        .findOne());
    }

    @Override
    public int liveLeases(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from assignment where worker_id = :workerId and state = 'LEASED'")
                .bind("workerId", workerId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int skips(UUID workerId, UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from assignment
                        where worker_id = :workerId and job_id = :jobId and state = 'SKIPPED'""")
                .bind("workerId", workerId)
                .bind("jobId", jobId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<HeldAssignment> live() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with swept as materialized (select swept_to from lease_sweep)
                        select %s from assignment_now a
                        where a.state = 'LEASED' and a.assignment_id in (
                            select assignment_id from lease, swept where expires_at > swept_to
                            union select assignment_id from lease_beat, swept where expires_at > swept_to)""".formatted(AssignmentRows.COLUMNS))
                .map((row, context) -> rows.read(row))
                .list());
    }

    @Override
    public List<HeldAssignment> expire(Instant now, int limit) {
        return expiry.expire(now, limit);
    }

    @Override
    public void swept(Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("update lease_sweep set swept_to = :until where swept_to < :until")
                .bind("until", until)
                .execute());
    }

    @Override
    public Optional<Long> raiseOverlap(UUID jobId, UUID taskId, int additional) {
        return jdbi.withHandle(handle -> {
            var raised = handle.createQuery("""
                            update task t set overlap = least(t.overlap::bigint + :additional, j.max_overlap), filled = false
                            from job j where t.task_id = :taskId and t.job_id = :jobId and j.job_id = :jobId
                                and j.state = 'OPEN' and j.closed_at is null and t.overlap < j.max_overlap
                            returning t.position""")
                    .bind("additional", additional)
                    .bind("taskId", taskId)
                    .bind("jobId", jobId)
                    .mapTo(Long.class)
                    .findOne();
            if (raised.isPresent()) {
                handle.createUpdate("update job set drained_at = null where job_id = :jobId and drained_at is not null")
                        .bind("jobId", jobId)
                        .execute();
            }
            return raised;
        });
    }

    @Override
    public Optional<Long> close(UUID jobId, UUID taskId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update task t set filled = true from job j
                        where t.task_id = :taskId and t.job_id = :jobId and j.job_id = :jobId and j.state = 'OPEN'
                            and not t.filled
                        returning t.position""")
                .bind("jobId", jobId)
                .bind("taskId", taskId)
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public int markFilled(Collection<UUID> taskIds) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        with known as (
                            select task_id from task where task_id = any(:taskIds) and not filled
                            order by task_id for no key update)
                        update task t set filled = true from known
                        where t.task_id = known.task_id and not t.filled and\s""" + TaskSql.HAS_ALL_ANSWERS)
                .bindArray("taskIds", UUID.class, taskIds)
                .execute());
    }

    @Override
    public int markFilled(UUID jobId, int tasksMax) {
        var forgotten = jdbi.withHandle(handle -> handle.createQuery("""
                        select task_id from (
                            select * from task where job_id = :jobId and not filled order by position limit :tasksMax) t
                        where\s""" + TaskSql.HAS_ALL_ANSWERS)
                .bind("jobId", jobId)
                .bind("tasksMax", tasksMax)
                .mapTo(UUID.class)
                .list());
        return forgotten.isEmpty() ? 0 : markFilled(forgotten);
    }

    private static ItemPlace place(ResultSet row) throws SQLException {
        if (!row.getBoolean("replay")) {
            return new ItemPlace.NotToBeChosen();
        }
        var position = row.getObject("position", Long.class);
        return position == null ? new ItemPlace.Unknown() : new ItemPlace.At(position);
    }
}
