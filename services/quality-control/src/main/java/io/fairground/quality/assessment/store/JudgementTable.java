package io.fairground.quality.assessment.store;

import io.fairground.events.quality.Outcome;
import io.fairground.quality.assessment.AssessedAnswer;
import io.fairground.quality.assessment.Category;
import io.fairground.quality.assessment.Judgement;
import io.fairground.quality.assessment.Judgements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JudgementTable implements Judgements {

    private final Jdbi jdbi;

    JudgementTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<AssessedAnswer> find(UUID assignmentId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from answer where assignment_id = :assignmentId")
                .bind("assignmentId", assignmentId)
                .map((row, context) -> answer(row))
                .findOne());
    }

    @Override
    public boolean judgedBy(UUID assignmentId, String decidedBy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from judgement
                                       where assignment_id = :assignmentId and decided_by = :decidedBy)""")
                .bind("assignmentId", assignmentId)
                .bind("decidedBy", decidedBy)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void add(UUID judgementId, AssessedAnswer before, Judgement judgement, String decidedBy, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into judgement (judgement_id, assignment_id, outcome, category, explanation, evidence,
                                                   decided_by, decided_at)
                            values (:id, :assignmentId, :outcome, :category, :explanation, :evidence, :decidedBy, :now)""")
                    .bind("id", judgementId)
                    .bind("assignmentId", before.assignmentId())
                    .bind("outcome", judgement.outcome().name())
                    .bind("category", name(judgement.category()))
                    .bind("explanation", judgement.grounds().explanation())
                    .bindArray("evidence", String.class, judgement.grounds().evidence())
                    .bind("decidedBy", decidedBy)
                    .bind("now", Timestamp.from(now))
                    .execute();
            handle.createUpdate("""
                            update answer set outcome = :outcome, decided_by = :decidedBy, reason = :reason,
                                              assessed_at = :now, judgement_id = :id
                            where assignment_id = :assignmentId""")
                    .bind("id", judgementId)
                    .bind("assignmentId", before.assignmentId())
                    .bind("outcome", judgement.outcome().name())
                    .bind("reason", judgement.reason())
                    .bind("decidedBy", decidedBy)
                    .bind("now", Timestamp.from(now))
                    .execute();
            handle.createUpdate("update task set used_count = used_count + :more where task_id = :taskId")
                    .bind("taskId", before.taskId())
                    .bind("more", before.declined() ? 0 : (judgement.used() ? 1 : 0) - (before.used() ? 1 : 0))
                    .execute();
        });
    }

    @Override
    public boolean planOneMore(UUID taskId, int maxOverlap) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update task set planned_overlap = planned_overlap + 1
                                where task_id = :taskId and planned_overlap < :maxOverlap""")
                        .bind("taskId", taskId)
                        .bind("maxOverlap", maxOverlap)
                        .execute()
                > 0);
    }

    private static @Nullable String name(@Nullable Category category) {
        return category == null ? null : category.name();
    }

    private static AssessedAnswer answer(ResultSet row) throws SQLException {
        return new AssessedAnswer(
                row.getObject("assignment_id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("decided_by"),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
                row.getString("choice") == null && row.getString("given") == null);
    }
}
