package io.fairground.quality.history.store;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.quality.history.Experience;
import io.fairground.quality.history.HistoryDiscount;
import io.fairground.quality.history.PastJob;
import io.fairground.quality.history.PriorCounts;
import io.fairground.quality.history.app.HistoryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PriorCountReader implements PriorCounts {

    private static final int FETCH_SIZE = 10_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final HistoryDiscount discount;

    PriorCountReader(Jdbi jdbi, Clock clock, HistoryConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.discount =
                new HistoryDiscount(config.halfLife(), config.otherKind(), config.agreement(), config.answersMax());
    }

    @Override
    public Map<UUID, Experience> of(UUID jobId, Collection<UUID> workers, QuestionKind kind) {
        var past = new HashMap<UUID, List<PastJob>>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select skill.*, job.question_kind, job.subjective from skill join job using (job_id)
                        where worker_id = any(:workers) and job_id <> :jobId
                        order by worker_id, job_id, region""")
                .bindArray("workers", UUID.class, workers)
                .bind("jobId", jobId)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> past.computeIfAbsent(
                                row.getObject("worker_id", UUID.class), _ -> new ArrayList<>())
                        .add(job(row)))
                .forEach(_ -> {}));
        var now = clock.instant();
        var experience = new HashMap<UUID, Experience>();
        past.forEach((worker, jobs) -> experience.put(worker, discount.experience(jobs, kind, now)));
        return experience;
    }

    private static PastJob job(ResultSet row) throws SQLException {
        var goldCorrect = row.getInt("gold_correct");
        // Where people rightly differ, agreement with the others is no experience.
        var labelled = row.getBoolean("subjective") ? 0 : row.getInt("labelled");
        var matches = Math.min(labelled, row.getInt("label_matches"));
        return new PastJob(
                QuestionKind.valueOf(row.getString("question_kind")),
                goldCorrect + row.getDouble("minted_right"),
                row.getInt("gold_answered") - goldCorrect + row.getDouble("minted_wrong"),
                matches,
                labelled - matches,
                row.getObject("estimated_at", OffsetDateTime.class).toInstant());
    }
}
