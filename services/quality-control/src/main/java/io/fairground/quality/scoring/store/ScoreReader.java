package io.fairground.quality.scoring.store;

import io.fairground.kernel.Region;
import io.fairground.quality.preference.AnswerScore;
import io.fairground.quality.preference.Estimate;
import io.fairground.quality.scoring.ComparedResponse;
import io.fairground.quality.scoring.NextComparison;
import io.fairground.quality.scoring.Response;
import io.fairground.quality.scoring.ResponseScore;
import io.fairground.quality.scoring.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ScoreReader implements Scores {

    private final Jdbi jdbi;

    ScoreReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Summary> summary(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from scoring where job_id = :jobId and revision > 0")
                .bind("jobId", jobId)
                .map((row, context) -> new Summary(
                        row.getInt("revision"),
                        row.getTimestamp("scored_at").toInstant(),
                        row.getInt("response_count"),
                        row.getInt("comparison_count"),
                        row.getInt("tie_count"),
                        row.getDouble("score_sd"),
                        effect(row, "place"),
                        effect(row, "length")))
                .findOne());
    }

    private static @Nullable Estimate effect(ResultSet row, String name) throws SQLException {
        var value = row.getDouble(name);
        return row.wasNull()
                ? null
                : new Estimate(
                        value,
                        row.getDouble(name + "_error"),
                        row.getDouble(name + "_low"),
                        row.getDouble(name + "_high"));
    }

    @Override
    public List<Row> page(UUID jobId, int after, int limit) {
        return jdbi.withHandle(handle -> {
            var regions = regions(handle, jobId, after, limit);
            return handle.createQuery("""
                            select * from score where job_id = :jobId and position > :after
                            order by position limit :limit""")
                    .bind("jobId", jobId)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> row(row, regions.getOrDefault(row.getInt("position"), List.of())))
                    .list();
        });
    }

    private static Map<Integer, List<ResponseScore.OfRegion>> regions(Handle handle, UUID jobId, int after, int limit) {
        var byPosition = new HashMap<Integer, List<ResponseScore.OfRegion>>();
        handle.createQuery("""
                        select * from region_score
                        where job_id = :jobId and position > :after and position <= :last
                        order by position, region""")
                .bind("jobId", jobId)
                .bind("after", after)
                .bind("last", (long) after + limit)
                .map((row, context) -> byPosition
                        .computeIfAbsent(row.getInt("position"), _ -> new ArrayList<>())
                        .add(new ResponseScore.OfRegion(
                                Region.of(row.getString("region")), estimate(row), row.getInt("comparisons"))))
                .forEach(_ -> {});
        return byPosition;
    }

    private static Row row(ResultSet row, List<ResponseScore.OfRegion> regions) throws SQLException {
        var score = new AnswerScore(
                estimate(row),
                row.getInt("rank_low"),
                row.getInt("rank_high"),
                row.getInt("comparisons"),
                row.getInt("component"));
        return new Row(
                row.getInt("position"),
                new ResponseScore(
                        response(row), score, row.getDouble("length_effect"), row.getInt("rank_of"), regions));
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        return new Estimate(
                row.getDouble("score"), row.getDouble("error"), row.getDouble("low"), row.getDouble("high"));
    }

    private static ComparedResponse response(ResultSet row) throws SQLException {
        return new ComparedResponse(
                new Response(row.getObject("response_id", UUID.class), row.getInt("length")),
                row.getObject("prompt_id", UUID.class),
                row.getString("item_key"),
                ComparedResponse.Side.valueOf(row.getString("side")));
    }

    @Override
    public List<NextComparison> next(UUID jobId) {
        return jdbi.withHandle(handle -> {
            var responses = nextResponses(handle, jobId);
            return handle.createQuery("select * from next_comparison where job_id = :jobId order by position")
                    .bind("jobId", jobId)
                    .map((row, context) -> new NextComparison(
                            Objects.requireNonNull(responses.get(row.getObject("first_id", UUID.class))),
                            Objects.requireNonNull(responses.get(row.getObject("second_id", UUID.class))),
                            row.getDouble("gain")))
                    .list();
        });
    }

    private static Map<UUID, ComparedResponse> nextResponses(Handle handle, UUID jobId) {
        return handle.createQuery("""
                        select distinct score.* from next_comparison next
                          join score on score.job_id = next.job_id
                            and score.response_id in (next.first_id, next.second_id)
                        where next.job_id = :jobId""")
                .bind("jobId", jobId)
                .map((row, context) -> response(row))
                .collect(Collectors.toMap(one -> one.response().id(), one -> one));
    }
}
