package io.fairground.dispatch.assignment.store;

/**
 * The claim: finds a free task, takes a share of it and writes the lease, in one statement.
 *
 * <p>What is written as a scalar subquery ({@code (select …) is null}, {@code (select count(*) …)}) stays one: it is
 * looked up in its index for each row tried, and rows are tried in order until one fits. As joins, the planner would be
 * free to read all assignments of the worker first.
 */
final class ClaimSql {

    private static final String FREE = """
            t.job_id = :jobId and t.open and t.withdrawn_at is null and %s
            and (select a.task_id from assignment a where a.task_id = t.task_id
                and a.worker_id = :workerId and a.state <> 'EXPIRED' limit 1) is null
            and (cardinality(:apartFrom) = 0 or (select a.task_id from assignment a where a.task_id = t.task_id
                and a.worker_id = any(:apartFrom) and a.state in ('LEASED', 'SUBMITTED') limit 1) is null)
            and exists (select from job j where j.job_id = :jobId and j.state = 'OPEN' and j.closed_at is null
                and j.paused_at is null)
            and not exists (select from assignment a where a.assignment_id = :assignmentId)
            and (select count(*) from assignment a where a.worker_id = :workerId
                and a.state = 'LEASED') < :liveLeasesMax""";

    static final String AHEAD = claim("""
            t.position > coalesce((
                select a.position from assignment a where a.worker_id = :workerId and a.job_id = :jobId
                order by a.leased_at desc limit 1), -1)""", "skip locked");

    static final String FROM_START = claim("true", "skip locked");

    /** Waits for whoever is at this very task: no other one would do. */
    static final String AT = claim("t.position = :position", "");

    /** Whether there is a task that {@link #FROM_START} would take, were nobody at it this moment. */
    static final String ANY = "select exists (select from task t where " + FREE.formatted("true") + ")";

    private ClaimSql() {}

    private static String claim(String where, String whenLocked) {
        return """
                with free as (
                    select t.task_id from task t where %s
                    order by t.position limit 1 for update of t %s
                ), taken as (
                    update task t set taken = t.taken + 1, epoch = t.epoch + 1
                    from free where t.task_id = free.task_id
                    returning t.task_id, t.item_id, t.position, t.epoch
                ), leased as (
                    insert into assignment (assignment_id, job_id, task_id, worker_id, position, epoch, region, level,
                        amount_minor, currency, state, leased_at, expires_at)
                    select :assignmentId, :jobId, task_id, :workerId, position, epoch, :region, :level,
                        :amountMinor, :currency, 'LEASED', :leasedAt, :expiresAt
                    from taken
                )
                select taken.task_id, taken.epoch, i.item_key, i.payload
                from taken join item i on i.item_id = taken.item_id
                """.formatted(FREE.formatted(where), whenLocked);
    }
}
