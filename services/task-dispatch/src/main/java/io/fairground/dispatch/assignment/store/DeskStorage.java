package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.assignment.app.desk.Group;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.fairground.dispatch.assignment.book.OpenTask;
import io.fairground.dispatch.assignment.book.Page;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Region;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** What desks and scouts read and write. */
@Singleton
public class DeskStorage implements Storage {

    private final Jdbi jdbi;
    private final AssignmentRows rows;
    private final GroupWriter writer;

    public DeskStorage(DataSource dataSource, Jdbi jdbi, AssignmentRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.writer = new GroupWriter(dataSource);
    }

    @Override
    public Group.Outcome write(Group group) {
        return writer.write(group);
    }

    @Override
    public List<UUID> openJobs() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select job_id from job where state = 'OPEN' and closed_at is null and paused_at is null
                            and dry_at is null
                        order by due_at, job_id""").mapTo(UUID.class).list());
    }

    /** Who answered late does not get the task again: to her it is as if she had returned it. */
    @Override
    public Page read(PageId page) {
        return new Page(
                page,
                jdbi.withHandle(handle -> handle.createQuery("""
                        select t.task_id, t.item_id, t.position, t.overlap, l.worker_id, l.slot, l.epoch, l.turn,
                            case when a.assignment_id is null then e.kind else 'RETURNED' end as kind,
                            (select array_agg(w.worker_id) from item_author w where w.item_id = t.item_id) as authors,
                            case when j.context_path is null then 0 else (
                                select hashtextextended(i.payload #>> j.context_path, 0) from item i
                                where i.item_id = t.item_id) end as context
                        from task t join job j on j.job_id = t.job_id
                        left join lease l on l.job_id = t.job_id and l.position = t.position
                        left join lease_end e on e.assignment_id = l.assignment_id
                        left join late_answer a on a.assignment_id = l.assignment_id
                        where t.job_id = :jobId and t.position >= :first and t.position < :end and not t.filled and t.withdrawn_at is null
                        order by t.position""")
                        .bind("jobId", page.jobId())
                        .bind("first", page.first())
                        .bind("end", page.end())
                        .reduceResultSet(new ArrayList<OpenTask>(), (tasks, row, context) -> {
                            recall(row, tasks);
                            return tasks;
                        })));
    }

    private static void recall(ResultSet row, List<OpenTask> tasks) throws SQLException {
        var position = row.getLong("position");
        if (tasks.isEmpty() || tasks.getLast().position() != position) {
            tasks.add(new OpenTask(
                    row.getObject("task_id", UUID.class),
                    row.getObject("item_id", UUID.class),
                    position,
                    row.getInt("overlap"),
                    row.getLong("context")));
            for (var author : authors(row)) {
                tasks.getLast().keepFrom(author);
            }
        }
        var worker = row.getObject("worker_id", UUID.class);
        if (worker != null) {
            tasks.getLast().recall(worker, row.getInt("slot"), row.getLong("epoch"), row.getInt("turn"), kind(row));
        }
    }

    private static UUID[] authors(ResultSet row) throws SQLException {
        var authors = row.getArray("authors");
        return authors == null ? new UUID[0] : (UUID[]) authors.getArray();
    }

    private static Optional<EndKind> kind(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("kind")).map(EndKind::valueOf);
    }

    @Override
    public OptionalLong whereabouts(UUID jobId, UUID workerId, Set<UUID> apartFrom, long after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.position from task t
                        where t.job_id = :jobId and not t.filled and t.withdrawn_at is null and t.position > :after
                            and not exists (
                                select from late_answer a where a.task_id = t.task_id and a.worker_id = :workerId)
                            and not exists (
                                select from item_author w where w.item_id = t.item_id and w.worker_id = :workerId)
                            and not exists (
                                select from lease l left join lease_end e on e.assignment_id = l.assignment_id
                                where l.worker_id = any(:apartFrom) and l.job_id = :jobId and l.position = t.position
                                    and (e.kind is null or e.kind = 'SUBMITTED'))
                            and not exists (
                                select from lease l left join lease_end e on e.assignment_id = l.assignment_id
                                where l.worker_id = :workerId and l.job_id = :jobId and l.position = t.position
                                    and e.kind is distinct from 'EXPIRED')
                            and %s
                        order by t.position limit 1""".formatted(TaskSql.HAS_FREE_SLOT))
                        .bind("jobId", jobId)
                        .bind("workerId", workerId)
                        .bindArray("apartFrom", UUID.class, apartFrom)
                        .bind("after", after)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Map<UUID, EndKind> ends(Collection<UUID> assignmentIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select assignment_id, kind from lease_end where assignment_id = any(:ids)")
                .bindArray("ids", UUID.class, assignmentIds)
                .map((row, context) ->
                        Map.entry(row.getObject("assignment_id", UUID.class), EndKind.valueOf(row.getString("kind"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Optional<HeldAssignment> find(UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + AssignmentRows.COLUMNS
                        + " from assignment_now a where a.assignment_id = :assignmentId")
                .bind("assignmentId", assignmentId)
                .map((row, context) -> rows.read(row))
                .findOne());
    }

    @Override
    public boolean isAnsweredLate(UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from late_answer where assignment_id = :assignmentId)")
                .bind("assignmentId", assignmentId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Standing standing(UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select region, level from worker where worker_id = :workerId")
                .bind("workerId", workerId)
                .map((row, context) -> new Standing(
                        workerId, Region.of(row.getString("region")), Level.valueOf(row.getString("level"))))
                .one());
    }
}
