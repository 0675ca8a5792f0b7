package io.fairground.quality.appeal.store;

import io.fairground.quality.appeal.AppealedCase;
import io.fairground.quality.appeal.Appeals.Key;
import io.fairground.quality.oversight.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Appeals beside what they are against, as a second person sees them. */
@ApplicationScoped
class AppealedCaseReader {

    /** The decision that is contested, not the one that holds now: that may be the answer to the appeal itself. */
    private static final String CASES = """
            select appeal.*, coalesce(task.job_id, suspension.job_id) as job_id, task.item_key,
                   job.choices[answer.choice + 1] as choice,
                   case when appeal.against = 'SUSPENSION' then 'SUSPENDED'
                        else coalesce(judgement.outcome, 'EXCLUDED') end as decision,
                   judgement.category,
                   coalesce(judgement.explanation, suspension.explanation, answer.reason) as grounds,
                   coalesce(judgement.evidence, suspension.evidence) as evidence, suspension.ends_at
            from appeal
            left join answer on appeal.against = 'ASSESSMENT' and answer.assignment_id = appeal.subject_id
            left join task on task.task_id = answer.task_id
            left join judgement on judgement.assignment_id = answer.assignment_id
                               and judgement.decided_at = appeal.contested_at
            left join suspension on appeal.against = 'SUSPENSION' and suspension.suspension_id = appeal.subject_id
            left join job on job.job_id = coalesce(task.job_id, suspension.job_id)
            where coalesce(appeal.worker_id <> cast(:ownId as uuid), true)
              and coalesce(coalesce(job.tenant, suspension.tenant) <> :tenant, true)
              and not exists (select from answer mine where mine.task_id = answer.task_id
                                and mine.worker_id = cast(:ownId as uuid))
            """;

    private static final Key BEFORE_ALL = new Key(Instant.EPOCH, new UUID(0, 0));

    private final Jdbi jdbi;

    AppealedCaseReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<AppealedCase> find(UUID appealId, Reviewer reviewer) {
        return jdbi.withHandle(handle -> as(reviewer, handle.createQuery(CASES + " and appeal.appeal_id = :id"))
                .bind("id", appealId)
                .map((row, context) -> AppealRows.appealedCase(row))
                .findOne());
    }

    List<AppealedCase> answerable(Reviewer reviewer, Instant now, Optional<Key> after, int limit) {
        var from = after.orElse(BEFORE_ALL);
        return jdbi.withHandle(handle -> as(reviewer, handle.createQuery(CASES + """
                         and appeal.state = 'FILED' and appeal.answer_by > :now
                         and appeal.contested_by <> :decidedBy
                         and not exists (select from judgement earlier
                                         where earlier.assignment_id = appeal.subject_id
                                           and earlier.decided_by = :decidedBy)
                         and (appeal.answer_by, appeal.appeal_id) > (:answerBy, :afterId)
                        order by appeal.answer_by, appeal.appeal_id limit :limit"""))
                .bind("decidedBy", reviewer.decidedBy())
                .bind("now", Timestamp.from(now))
                .bind("answerBy", Timestamp.from(from.answerBy()))
                .bind("afterId", from.appealId())
                .bind("limit", limit)
                .map((row, context) -> AppealRows.appealedCase(row))
                .list());
    }

    private static Query as(Reviewer reviewer, Query query) {
        return query.bind("ownId", reviewer.workerId()).bind("tenant", reviewer.tenant());
    }
}
