package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.LateAnswer;
import io.fairground.dispatch.assignment.Lateness;
import io.fairground.dispatch.assignment.app.LateAnswers;
import io.fairground.kit.outbox.OutboxMessage;
import io.fairground.kit.outbox.OutboxPack;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Late answers in plain SQL. */
@ApplicationScoped
public class LateAnswerStore implements LateAnswers {

    private final Jdbi jdbi;
    private final AssignmentRows rows;

    public LateAnswerStore(Jdbi jdbi, AssignmentRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    @Override
    public Optional<LateAnswer> find(UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.taken_as, coalesce(e.answer, l.answer) as answer,
                            coalesce(e.wall_millis, l.wall_millis) as wall_millis,
                            case when e.assignment_id is null then l.active_millis else e.active_millis end as active_millis,
                            coalesce(e.time_basis, l.time_basis) as time_basis
                        from late_answer l left join lease_end e on e.assignment_id = l.taken_as
                        where l.assignment_id = :assignmentId""")
                .bind("assignmentId", assignmentId)
                .map((row, context) -> new LateAnswer(assignmentId, rows.submitted(row), lateness(row)))
                .findOne());
    }

    @Override
    public boolean isSuperseded(HeldAssignment expired) {
        var assignment = expired.assignment();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from lease where worker_id = :workerId and job_id = :jobId and position = :position
                                and turn > :turn)
                        or exists (
                            select from late_answer where task_id = :taskId and worker_id = :workerId
                                and assignment_id <> :assignmentId)""")
                .bind("workerId", assignment.workerId())
                .bind("jobId", assignment.jobId())
                .bind("position", expired.seat().position())
                .bind("turn", expired.seat().turn())
                .bind("taskId", assignment.taskId())
                .bind("assignmentId", assignment.assignmentId())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean keep(
            HeldAssignment expired,
            LateAnswer surplus,
            String answerJson,
            Instant givenAt,
            OutboxMessage announcement) {
        Assignment.State.Submitted answer = surplus.answer();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        with kept as (
                            insert into late_answer (assignment_id, task_id, worker_id, given_at, answer, wall_millis,
                                active_millis, time_basis)
                            values (:assignmentId, :taskId, :workerId, :givenAt, cast(:answer as json), :wallMillis, :activeMillis, :timeBasis)
                            on conflict do nothing
                            returning assignment_id)
                        insert into outbox (events) select cast(:pack as bytea) from kept""")
                        .bind("assignmentId", surplus.assignmentId())
                        .bind("taskId", expired.assignment().taskId())
                        .bind("workerId", expired.assignment().workerId())
                        .bind("givenAt", givenAt)
                        .bind("answer", answerJson)
                        .bind("wallMillis", answer.wallMillis())
                        .bind("activeMillis", answer.activeMillis())
                        .bind("timeBasis", answer.timeBasis().name())
                        .bind("pack", OutboxPack.pack(List.of(announcement)).getFirst())
                        .execute()
                == 1);
    }

    private static Lateness lateness(ResultSet row) throws SQLException {
        return row.getObject("taken_as") == null ? Lateness.SURPLUS : Lateness.TAKEN;
    }
}
