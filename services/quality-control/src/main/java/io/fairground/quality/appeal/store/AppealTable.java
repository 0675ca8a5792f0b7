package io.fairground.quality.appeal.store;

import io.fairground.quality.appeal.Appeal;
import io.fairground.quality.appeal.AppealedCase;
import io.fairground.quality.appeal.Appeals;
import io.fairground.quality.oversight.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AppealTable implements Appeals {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String ONE = "select * from appeal where appeal_id = :id";

    private final Jdbi jdbi;
    private final AppealedCaseReader cases;

    AppealTable(Jdbi jdbi, AppealedCaseReader cases) {
        this.jdbi = jdbi;
        this.cases = cases;
    }

    @Override
    public boolean add(Appeal appeal) {
        var contested = appeal.contested();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into appeal (appeal_id, worker_id, against, subject_id, contested_by, contested_at,
                                                    statement, filed_at, answer_by, state)
                                values (:id, :workerId, :against, :subjectId, :contestedBy, :contestedAt,
                                        :statement, :filedAt, :answerBy, :state)
                                on conflict do nothing""")
                        .bind("id", appeal.appealId())
                        .bind("workerId", appeal.workerId())
                        .bind("against", contested.against().name())
                        .bind("subjectId", contested.subjectId())
                        .bind("contestedBy", contested.decidedBy())
                        .bind("contestedAt", Timestamp.from(contested.decidedAt()))
                        .bind("statement", appeal.statement())
                        .bind("filedAt", Timestamp.from(appeal.filedAt()))
                        .bind("answerBy", Timestamp.from(appeal.answerBy()))
                        .bind("state", AppealRows.stateOf(appeal))
                        .execute()
                > 0);
    }

    @Override
    public Optional<Appeal> find(UUID appealId) {
        return one(ONE, appealId);
    }

    @Override
    public Optional<Appeal> lock(UUID appealId) {
        return one(ONE + " for update", appealId);
    }

    @Override
    public Optional<Appeal> tryLock(UUID appealId) {
        return one(ONE + " for update skip locked", appealId);
    }

    private Optional<Appeal> one(String sql, UUID appealId) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", appealId)
                .map((row, context) -> AppealRows.appeal(row))
                .findOne());
    }

    /** Only its state changes. */
    @Override
    public void save(Appeal appeal) {
        switch (appeal.state()) {
            case Appeal.State.Filed _ -> {} // as it was added
            case Appeal.State.Answered answered ->
                save(appeal, answered.at(), answered.decidedBy(), answered.explanation());
            case Appeal.State.Lapsed lapsed -> save(appeal, lapsed.at(), null, null);
        }
    }

    private void save(Appeal appeal, Instant at, @Nullable String decidedBy, @Nullable String explanation) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update appeal set state = :state, decided_by = :decidedBy, answer_explanation = :explanation,
                                          decided_at = :at
                        where appeal_id = :id""")
                .bind("id", appeal.appealId())
                .bind("state", AppealRows.stateOf(appeal))
                .bind("decidedBy", decidedBy)
                .bind("explanation", explanation)
                .bind("at", Timestamp.from(at))
                .execute());
    }

    @Override
    public List<Appeal> ofWorker(UUID workerId, Optional<UUID> before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from appeal where worker_id = :workerId and appeal_id < :before
                        order by appeal_id desc limit :limit""")
                .bind("workerId", workerId)
                .bind("before", before.orElse(AFTER_ALL))
                .bind("limit", limit)
                .map((row, context) -> AppealRows.appeal(row))
                .list());
    }

    @Override
    public Optional<AppealedCase> find(UUID appealId, Reviewer reviewer) {
        return cases.find(appealId, reviewer);
    }

    @Override
    public List<AppealedCase> answerable(Reviewer reviewer, Instant now, Optional<Key> after, int limit) {
        return cases.answerable(reviewer, now, after, limit);
    }

    @Override
    public List<UUID> overdue(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select appeal_id from appeal where state = 'FILED' and answer_by <= :now
                        order by answer_by limit :limit""")
                .bind("now", Timestamp.from(now))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }
}
