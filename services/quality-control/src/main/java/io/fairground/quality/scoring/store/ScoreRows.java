package io.fairground.quality.scoring.store;

import io.fairground.quality.scoring.JobScores;
import io.fairground.quality.scoring.NextComparison;
import io.fairground.quality.scoring.ResponseScore;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the scores of a job in place of those before. */
final class ScoreRows {

    private final Handle handle;
    private final UUID jobId;

    ScoreRows(Handle handle, UUID jobId) {
        this.handle = handle;
        this.jobId = jobId;
    }

    void replace(JobScores scores) {
        for (var table : List.of("next_comparison", "region_score", "score")) {
            handle.createUpdate("delete from <table> where job_id = :jobId")
                    .define("table", table)
                    .bind("jobId", jobId)
                    .execute();
        }
        addScores(scores.responses());
        addRegions(scores.responses());
        addNext(scores.next());
    }

    private void addScores(List<ResponseScore> responses) {
        var insert = handle.prepareBatch("""
                insert into score (job_id, position, response_id, prompt_id, length, item_key, side, score, error, low, high,
                                   length_effect, rank_low, rank_high, rank_of, component, comparisons)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (var position = 0; position < responses.size(); position++) {
            var one = responses.get(position);
            var where = one.response();
            var score = one.score();
            insert.add(
                    jobId,
                    position,
                    where.response().id(),
                    where.promptId(),
                    where.response().length(),
                    where.itemKey(),
                    where.side().name(),
                    score.score().value(),
                    score.score().standardError(),
                    score.score().low(),
                    score.score().high(),
                    one.lengthEffect(),
                    score.rankLow(),
                    score.rankHigh(),
                    one.rankOf(),
                    score.component(),
                    score.comparisons());
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    private void addRegions(List<ResponseScore> responses) {
        var insert = handle.prepareBatch("""
                insert into region_score (job_id, position, region, score, error, low, high, comparisons)
                values (?, ?, ?, ?, ?, ?, ?, ?)""");
        for (var position = 0; position < responses.size(); position++) {
            for (var one : responses.get(position).regions()) {
                insert.add(
                        jobId,
                        position,
                        one.region().code(),
                        one.score().value(),
                        one.score().standardError(),
                        one.score().low(),
                        one.score().high(),
                        one.comparisons());
            }
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    private void addNext(List<NextComparison> next) {
        var insert = handle.prepareBatch("""
                insert into next_comparison (job_id, position, first_id, second_id, gain) values (?, ?, ?, ?, ?)""");
        for (var position = 0; position < next.size(); position++) {
            var one = next.get(position);
            insert.add(
                    jobId,
                    position,
                    one.first().response().id(),
                    one.second().response().id(),
                    one.gain());
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }
}
