package io.fairground.dispatch.assignment.store;

/** What leases and their ends say about a task {@code t}. */
final class TaskSql {

    static final String HAS_ALL_ANSWERS = """
            (select count(*) from lease l join lease_end e on e.assignment_id = l.assignment_id
                where l.job_id = t.job_id and l.position = t.position and e.kind = 'SUBMITTED') >= t.overlap""";

    static final String HAS_FREE_SLOT = """
            (select count(*) from lease l left join lease_end e on e.assignment_id = l.assignment_id
                where l.job_id = t.job_id and l.position = t.position
                    and (e.kind is null or e.kind = 'SUBMITTED')) < t.overlap""";

    private TaskSql() {}
}
