package io.fairground.dispatch.eligibility.store;

import io.fairground.dispatch.eligibility.Findings;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.events.quality.WorkerSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The copies, in plain SQL: estimates come by the thousand when a large job is resolved. */
@ApplicationScoped
class FindingStore implements Findings {

    private final Jdbi jdbi;

    FindingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void suspend(WorkerSuspended suspension) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into suspension (suspension_id, worker_id, scope, tenant, job_id, until)
                        values (:id, :workerId, :scope, :tenant, cast(:jobId as uuid), :until) on conflict do nothing""")
                .bind("id", suspension.suspensionId())
                .bind("workerId", suspension.workerId())
                .bind("scope", suspension.scope().name())
                .bind("tenant", suspension.tenant())
                .bind("jobId", suspension.jobId())
                .bind("until", suspension.until())
                .execute());
    }

    @Override
    public void lift(UUID suspensionId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from suspension where suspension_id = :id")
                .bind("id", suspensionId)
                .execute());
    }

    @Override
    public void keep(Collection<SkillEstimated> estimates) {
        if (estimates.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var insert = handle.prepareBatch("""
                    insert into skill (worker_id, job_id, region, question_kind, answers, gold_answered, gold_correct,
                        accuracy, revision)
                    values (:workerId, :jobId, :region, :kind, :answers, :goldAnswered, :goldCorrect, :accuracy, :revision)
                    on conflict (worker_id, job_id, region) do update set answers = excluded.answers,
                        gold_answered = excluded.gold_answered, gold_correct = excluded.gold_correct,
                        accuracy = excluded.accuracy, revision = excluded.revision
                    where skill.revision < excluded.revision""");
            for (var estimate : estimates) {
                insert.bind("workerId", estimate.workerId())
                        .bind("jobId", estimate.jobId())
                        .bind("region", estimate.region().code())
                        .bind("kind", estimate.questionKind().name())
                        .bind("answers", estimate.answerCount())
                        .bind("goldAnswered", estimate.goldAnswered())
                        .bind("goldCorrect", estimate.goldCorrect())
                        .bind("accuracy", estimate.accuracy())
                        .bind("revision", estimate.revision())
                        .add();
            }
            insert.execute();
        });
    }

    @Override
    public KnownAnswers knownAnswers(UUID jobId, UUID workerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(gold_answered), 0) as answered, coalesce(sum(gold_correct), 0) as correct
                        from skill where worker_id = :workerId and job_id = :jobId""")
                .bind("workerId", workerId)
                .bind("jobId", jobId)
                .map((row, context) -> new KnownAnswers(row.getInt("answered"), row.getInt("correct")))
                .one());
    }
}
