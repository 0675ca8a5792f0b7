package io.fairground.dispatch.assignment.store;

import io.fairground.dispatch.assignment.Assignment;
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
    public boolean keep(LateAnswer surplus, String answerJson, Instant givenAt, OutboxMessage announcement) {
        Assignment.State.Submitted answer = surplus.answer();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        with kept as (
                            insert into late_answer (assignment_id, given_at, answer, wall_millis, active_millis, time_basis)
                            values (:assignmentId, :givenAt, cast(:answer as json), :wallMillis, :activeMillis, :timeBasis)
                            on conflict do nothing
                            returning assignment_id)
                        insert into outbox (events) select cast(:pack as bytea) from kept""")
                        .bind("assignmentId", surplus.assignmentId())
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
