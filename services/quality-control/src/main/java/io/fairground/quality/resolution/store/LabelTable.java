package io.fairground.quality.resolution.store;

import io.fairground.quality.resolution.LabelRevision;
import io.fairground.quality.resolution.Labels;
import io.fairground.quality.resolution.TaskLabel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LabelTable implements Labels {

    /** Sorts before every other id. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Clock clock;

    LabelTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Map<UUID, LabelRevision> ofTasks(Collection<UUID> taskIds) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from label where task_id = any(:taskIds)")
                .bindArray("taskIds", UUID.class, taskIds)
                .map((row, context) -> revision(row))
                .collect(Collectors.toMap(revision -> revision.label().taskId(), revision -> revision)));
    }

    @Override
    public void save(UUID jobId, List<LabelRevision> labels) {
        if (labels.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into label (task_id, job_id, choice, confidence, distribution, method, answer_count, revision,
                                       resolved_at, confidence_low, confidence_high)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (task_id) do update
                    set choice = excluded.choice, confidence = excluded.confidence,
                        distribution = excluded.distribution, method = excluded.method,
                        answer_count = excluded.answer_count, revision = excluded.revision,
                        resolved_at = excluded.resolved_at, confidence_low = excluded.confidence_low,
                        confidence_high = excluded.confidence_high""");
            for (var revision : labels) {
                var label = revision.label();
                var interval = label.interval();
                batch.add(
                        label.taskId(),
                        jobId,
                        label.choice(),
                        label.confidence(),
                        label.distribution().toArray(Double[]::new),
                        label.method(),
                        label.answerCount(),
                        revision.revision(),
                        now,
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high());
            }
            batch.execute();
        });
    }

    @Override
    public List<LabelledItem> page(UUID jobId, Optional<UUID> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select label.*, task.item_key from label join task using (task_id)
                        where label.job_id = :jobId and label.task_id > :after
                        order by label.task_id limit :limit""")
                .bind("jobId", jobId)
                .bind("after", after.orElse(BEFORE_ALL))
                .bind("limit", limit)
                .map((row, context) -> new LabelledItem(row.getString("item_key"), revision(row)))
                .list());
    }

    private static LabelRevision revision(ResultSet row) throws SQLException {
        return new LabelRevision(
                new TaskLabel(
                        row.getObject("task_id", UUID.class),
                        row.getInt("choice"),
                        row.getDouble("confidence"),
                        distribution(row.getArray("distribution")),
                        row.getString("method"),
                        row.getInt("answer_count"),
                        interval(row)),
                row.getInt("revision"));
    }

    private static TaskLabel.@Nullable Interval interval(ResultSet row) throws SQLException {
        var low = row.getDouble("confidence_low");
        return row.wasNull() ? null : new TaskLabel.Interval(low, row.getDouble("confidence_high"));
    }

    private static List<Double> distribution(Array column) throws SQLException {
        return List.of((Double[]) column.getArray());
    }
}
