package io.fairground.quality.assessment.store;

import io.fairground.events.quality.Outcome;
import io.fairground.quality.assessment.Category;
import io.fairground.quality.assessment.OwnAssessment;
import io.fairground.quality.assessment.OwnAssessment.Decider;
import io.fairground.quality.assessment.OwnAssessments;
import io.fairground.quality.oversight.AppealTerms;
import io.fairground.quality.oversight.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OwnAssessmentReader implements OwnAssessments {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String SOME_PERSON = "person";

    private final Jdbi jdbi;

    OwnAssessmentReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<OwnAssessment> ofWorker(UUID workerId, Optional<UUID> before, int limit, AppealTerms terms) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select answer.assignment_id, answer.job_id, answer.task_id, answer.outcome, answer.decided_by,
                               answer.reason, answer.assessed_at, judgement.category, judgement.explanation,
                               judgement.evidence,
                               exists (select from appeal where appeal.subject_id = answer.assignment_id
                                       and appeal.contested_at = answer.assessed_at) as appealed
                        from answer left join judgement using (judgement_id)
                        where answer.worker_id = :workerId and answer.assignment_id < :before
                        order by answer.assignment_id desc limit :limit""")
                .bind("workerId", workerId)
                .bind("before", before.orElse(AFTER_ALL))
                .bind("limit", limit)
                .map((row, context) -> ownAssessment(row, terms))
                .list());
    }

    private static OwnAssessment ownAssessment(ResultSet row, AppealTerms terms) throws SQLException {
        var outcome = Outcome.valueOf(row.getString("outcome"));
        var decidedBy = row.getString("decided_by");
        var person = Reviewer.isPerson(decidedBy);
        var assessedAt = row.getObject("assessed_at", OffsetDateTime.class).toInstant();
        return new OwnAssessment(
                row.getObject("assignment_id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getObject("task_id", UUID.class),
                outcome,
                person ? Decider.PERSON : Decider.RULE,
                person ? SOME_PERSON : decidedBy,
                category(row.getString("category")),
                row.getString("reason"),
                row.getString("explanation"),
                lines(row.getArray("evidence")),
                assessedAt,
                outcome == Outcome.USED || row.getBoolean("appealed") ? null : terms.right(assessedAt));
    }

    private static @Nullable Category category(@Nullable String name) {
        return name == null ? null : Category.valueOf(name);
    }

    private static List<String> lines(@Nullable Array column) throws SQLException {
        return column == null ? List.of() : List.of((String[]) column.getArray());
    }
}
