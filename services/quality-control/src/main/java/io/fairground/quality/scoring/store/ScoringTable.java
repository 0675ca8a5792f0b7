package io.fairground.quality.scoring.store;

import io.fairground.kernel.Region;
import io.fairground.quality.job.Job;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ScoringTable implements Scorings {

    private static final int FETCH_SIZE = 10_000;
    private static final int AT_A_TIME = 100;
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
        var outcomes = job.question().choices().stream()
                .map(choice -> OUTCOMES.getOrDefault(choice, Outcome.TIE))
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select task.item_key, pair.*, answer.worker_id, answer.region, answer.choice
                        from answer
                          join task using (task_id)
                          join prompted_pair pair on pair.item_id = task.item_id
                        where answer.job_id = :jobId and answer.outcome = 'USED'
                        order by answer.position""")
                .bind("jobId", job.jobId())
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new ComparedAnswer(
                        row.getString("item_key"),
                        pair(row),
                        row.getObject("worker_id", UUID.class),
                        Region.of(row.getString("region")),
                        outcomes.get(row.getInt("choice"))))
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
            var place = scores.place();
            var length = scores.lengthDoubled();
            handle.createUpdate("""
                            update scoring
                            set revision = :revision, scored_at = :now, response_count = :responses,
                                comparison_count = :comparisons, tie_count = :ties, score_sd = :sd,
                                place = :place, place_error = :placeError, place_low = :placeLow, place_high = :placeHigh,
                                length = :length, length_error = :lengthError, length_low = :lengthLow,
                                length_high = :lengthHigh
                            where job_id = :jobId""")
                    .bind("jobId", jobId)
                    .bind("revision", revision)
                    .bind("now", Timestamp.from(clock.instant()))
                    .bind("responses", scores.responses().size())
                    .bind("comparisons", scores.comparisonCount())
                    .bind("ties", scores.tieCount())
                    .bind("sd", scores.scoreSd())
                    .bind("place", place == null ? null : place.value())
                    .bind("placeError", place == null ? null : place.standardError())
                    .bind("placeLow", place == null ? null : place.low())
                    .bind("placeHigh", place == null ? null : place.high())
                    .bind("length", length == null ? null : length.value())
                    .bind("lengthError", length == null ? null : length.standardError())
                    .bind("lengthLow", length == null ? null : length.low())
                    .bind("lengthHigh", length == null ? null : length.high())
                    .execute();
            new ScoreRows(handle, jobId).replace(scores);
        });
    }
}
