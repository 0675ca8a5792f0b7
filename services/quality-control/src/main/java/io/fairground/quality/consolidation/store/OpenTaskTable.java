package io.fairground.quality.consolidation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.quality.consolidation.Consolidated;
import io.fairground.quality.consolidation.OpenTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OpenTaskTable implements OpenTasks {

    /** Sorts before every other id. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final TypeReference<JsonNode> ANSWER = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Double>> SHARES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;

    OpenTaskTable(Jdbi jdbi, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> page(UUID jobId, Optional<UUID> after, int limit, boolean withAnswers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with page as (
                            select task_id, item_id, item_key, used_count from task
                            where job_id = :jobId and task_id > :after and used_count > 0
                            order by task_id limit :limit)
                        select page.*, array(
                            select given::text from answer
                            where :withAnswers and answer.task_id = page.task_id and outcome = 'USED' and given is not null
                            order by worker_id) as answers
                        from page order by task_id""")
                .bind("jobId", jobId)
                .bind("after", after.orElse(BEFORE_ALL))
                .bind("limit", limit)
                .bind("withAnswers", withAnswers)
                .map((row, context) -> task(row))
                .list());
    }

    private OpenTask task(ResultSet row) throws SQLException {
        var answers = new ArrayList<JsonNode>();
        for (var given : (String[]) row.getArray("answers").getArray()) {
            answers.add(read(given, ANSWER));
        }
        return new OpenTask(
                row.getObject("task_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("item_key"),
                row.getInt("used_count"),
                answers);
    }

    @Override
    public Map<UUID, Revision> ofTasks(Collection<UUID> taskIds) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from consolidation where task_id = any(:taskIds)")
                .bindArray("taskIds", UUID.class, taskIds)
                .map((row, context) -> revision(row))
                .collect(Collectors.toMap(Revision::taskId, revision -> revision)));
    }

    private Revision revision(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Revision(
                row.getObject("task_id", UUID.class),
                new Consolidated(
                        answer == null ? null : read(answer, MEMBERS),
                        row.getDouble("confidence"),
                        read(row.getString("distribution"), SHARES)),
                row.getInt("answer_count"),
                row.getInt("revision"));
    }

    @Override
    public void save(UUID jobId, String method, List<Revision> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into consolidation (task_id, job_id, answer, confidence, distribution, method, answer_count,
                                               revision, resolved_at)
                    values (?, ?, ?::json, ?, ?::json, ?, ?, ?, ?)
                    on conflict (task_id) do update
                    set answer = excluded.answer, confidence = excluded.confidence,
                        distribution = excluded.distribution, method = excluded.method,
                        answer_count = excluded.answer_count, revision = excluded.revision,
                        resolved_at = excluded.resolved_at""");
            for (var revision : revisions) {
                var made = revision.consolidated();
                batch.add(
                        revision.taskId(),
                        jobId,
                        write(made.answer()),
                        made.confidence(),
                        write(made.distribution()),
                        method,
                        revision.answerCount(),
                        revision.revision(),
                        now);
            }
            batch.execute();
        });
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
