package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes back leases that ran out, in any number of replicas at once. */
@ApplicationScoped
class ExpirySql {

    private final Jdbi jdbi;
    private final AssignmentRows rows;

    ExpirySql(Jdbi jdbi, AssignmentRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    List<Assignment> expire(Instant now, int limit) {
        return jdbi.withHandle(handle -> {
            var expired = handle.createQuery("""
                            with due as (
                                select assignment_id from assignment where state = 'LEASED' and expires_at <= :now
                                order by expires_at limit :limit for update skip locked)
                            update assignment a set state = 'EXPIRED', finished_at = :now
                            from due where a.assignment_id = due.assignment_id
                            returning\s""" + AssignmentRows.COLUMNS)
                    .bind("now", now)
                    .bind("limit", limit)
                    .map((row, context) -> rows.read(row))
                    .list();
            if (!expired.isEmpty()) {
                freeTasks(handle, expired);
            }
            return expired;
        });
    }

    private static void freeTasks(Handle handle, List<Assignment> expired) {
        var taskIds = expired.stream().map(Assignment::taskId).toList();
        // Locked in one order first: two replicas that free the same tasks would else wait for each other in a ring.
        handle.createQuery("select task_id from task where task_id = any(:taskIds) order by task_id for update")
                .bindArray("taskIds", UUID.class, taskIds)
                .mapTo(UUID.class)
                .list();
        handle.createUpdate("""
                        update task t set taken = t.taken - freed.leases
                        from (select task_id, count(*) as leases from unnest(:taskIds) as id(task_id) group by task_id) freed
                        where t.task_id = freed.task_id""").bindArray("taskIds", UUID.class, taskIds).execute();
    }
}
