package io.fairground.quality.scoring.store;

import io.fairground.kernel.Region;
import io.fairground.quality.job.Job;
import io.fairground.quality.preference.Estimate;
import io.fairground.quality.preference.Outcome;
import io.fairground.quality.scoring.ComparedAnswer;
import io.fairground.quality.scoring.JobScores;
import io.fairground.quality.scoring.PromptedPair;
import io.fairground.quality.scoring.Response;
import io.fairground.quality.scoring.Scorings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ScoringTable implements Scorings {

    private static final int FETCH_SIZE = 10_000;
    private static final int AT_A_TIME = 100;

    /** Who finds both bad, or not comparable, says nothing of which is stronger. */
    private static final Map<String, Outcome> OUTCOMES =
            Map.of("A", Outcome.FIRST, "B", Outcome.SECOND, "tie", Outcome.TIE);

    private static final String DUE = """
            from scoring
              join job using (job_id)
              join known_version
                on known_version.dataset_id = scoring.dataset_id and known_version.version = scoring.dataset_version
            where job.run > scoring.revision""";

    private final Jdbi jdbi;
    private final Clock clock;

    ScoringTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void expect(UUID jobId, UUID datasetId, int datasetVersion) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into scoring (job_id, dataset_id, dataset_version, revision)
                        values (:jobId, :datasetId, :version, 0)""")
                .bind("jobId", jobId)
                .bind("datasetId", datasetId)
                .bind("version", datasetVersion)
                .execute());
    }

    @Override
    public List<UUID> due() {
        return jdbi.withHandle(handle -> handle.createQuery("select job_id " + DUE + " limit :limit")
                .bind("limit", AT_A_TIME)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean tryLock(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select job_id " + DUE + " and job_id = :jobId for no key update of scoring skip locked")
                .bind("jobId", jobId)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<ComparedAnswer> answers(Job job) {
        var outcomes = new HashMap<Integer, Outcome>();
        OUTCOMES.forEach((choice, outcome) -> outcomes.put(job.question().position(choice), outcome));
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select task.item_key, pair.*, answer.worker_id, answer.region, answer.choice
                        from answer
                          join task using (task_id)
                          join prompted_pair pair on pair.item_id = task.item_id
                        where answer.job_id = :jobId and answer.outcome = 'USED' and answer.choice = any(:compared)
                        order by answer.position""")
                .bindArray("compared", Integer.class, outcomes.keySet())
                .bind("jobId", job.jobId())
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new ComparedAnswer(
                        row.getString("item_key"),
                        pair(row),
                        row.getObject("worker_id", UUID.class),
                        Region.of(row.getString("region")),
                        Objects.requireNonNull(outcomes.get(row.getInt("choice")))))
                .list());
    }

    private static PromptedPair pair(ResultSet row) throws SQLException {
        return new PromptedPair(
                row.getObject("prompt_id", UUID.class), response(row, "first"), response(row, "second"));
    }

    private static Response response(ResultSet row, String which) throws SQLException {
        return new Response(row.getObject(which + "_id", UUID.class), row.getInt(which + "_length"));
    }

    @Override
    public void save(UUID jobId, int revision, JobScores scores) {
        jdbi.useHandle(handle -> {
            var update = handle.createUpdate("""
                            update scoring
                            set revision = :revision, scored_at = :now, response_count = :responses,
                                comparison_count = :comparisons, tie_count = :ties, score_sd = :sd,
                                place = :place, place_error = :place_error, place_low = :place_low, place_high = :place_high,
                                length = :length, length_error = :length_error, length_low = :length_low,
                                length_high = :length_high
                            where job_id = :jobId""")
                    .bind("jobId", jobId)
                    .bind("revision", revision)
                    .bind("now", Timestamp.from(clock.instant()))
                    .bind("responses", scores.responses().size())
                    .bind("comparisons", scores.comparisonCount())
                    .bind("ties", scores.tieCount())
                    .bind("sd", scores.scoreSd());
            bind(update, "place", scores.place());
            bind(update, "length", scores.lengthDoubled());
            update.execute();
            new ScoreRows(handle, jobId).replace(scores);
        });
    }

    /** What is not modelled is null in all four columns. */
    private static void bind(Update update, String name, @Nullable Estimate effect) {
        var modelled = Optional.ofNullable(effect);
        update.bind(name, modelled.map(Estimate::value))
                .bind(name + "_error", modelled.map(Estimate::standardError))
                .bind(name + "_low", modelled.map(Estimate::low))
                .bind(name + "_high", modelled.map(Estimate::high));
    }
}
