package io.fairground.dispatch.opening.store;

import io.fairground.dispatch.opening.Outcomes;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Answers that are refused, which are few, and appeals. What is used or excluded is paid, and leaves no row. */
@ApplicationScoped
class OutcomeStore implements Outcomes {

    private final Jdbi jdbi;

    OutcomeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(Collection<AssignmentAssessed> assessments) {
        var refused = new ArrayList<AssignmentAssessed>();
        var paid = new ArrayList<UUID>();
        for (var assessment : assessments) {
            if (assessment.outcome() == Outcome.REFUSED) {
                refused.add(assessment);
            } else {
                paid.add(assessment.assignmentId());
            }
        }
        jdbi.useHandle(handle -> {
            for (var assessment : refused) {
                handle.createUpdate("""
                                insert into refused_answer (assignment_id, job_id) values (:id, :jobId)
                                on conflict do nothing""")
                        .bind("id", assessment.assignmentId())
                        .bind("jobId", assessment.jobId())
                        .execute();
            }
            if (!paid.isEmpty()) {
                handle.createUpdate("delete from refused_answer where assignment_id = any(:ids)")
                        .bindArray("ids", UUID.class, paid)
                        .execute();
            }
        });
    }

    /** Of which job is known from the answer: it is in this database before anybody can contest what became of it. */
    @Override
    public void keep(AppealFiled appeal) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into answer_appeal (appeal_id, job_id)
                        select :id, a.job_id from assignment a where a.assignment_id = :assignmentId
                        on conflict do nothing""")
                .bind("id", appeal.appealId())
                .bind("assignmentId", appeal.subjectId())
                .execute());
    }

    @Override
    public void keep(AppealDecided decision) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update answer_appeal set outcome = :outcome where appeal_id = :id")
                        .bind("outcome", decision.outcome().name())
                        .bind("id", decision.appealId())
                        .execute());
    }
}
