package io.fairground.dispatch.worker.store;

import io.fairground.dispatch.worker.LevelChange;
import io.fairground.dispatch.worker.Levels;
import io.fairground.events.dispatch.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LevelStore implements Levels {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final Jdbi jdbi;

    LevelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Level> lock(UUID workerId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select level from worker where worker_id = :workerId for update")
                        .bind("workerId", workerId)
                        .mapTo(String.class)
                        .findOne()
                        .map(Level::valueOf));
    }

    @Override
    public void change(LevelChange change) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update worker set level = :level where worker_id = :workerId")
                    .bind("level", change.level().name())
                    .bind("workerId", change.workerId())
                    .execute();
            handle.createUpdate("""
                            insert into worker_level (worker_level_id, worker_id, level, reason, decided_by, recorded_at)
                            values (:id, :workerId, :level, :reason, :decidedBy, :recordedAt)""")
                    .bind("id", change.changeId())
                    .bind("workerId", change.workerId())
                    .bind("level", change.level().name())
                    .bind("reason", change.reason())
                    .bind("decidedBy", change.decidedBy())
                    .bind("recordedAt", change.recordedAt())
                    .execute();
        });
    }

    @Override
    public List<LevelChange> history(UUID workerId, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select worker_level_id, worker_id, level, reason, decided_by, recorded_at from worker_level
                        where worker_id = :workerId and worker_level_id < :after
                        order by worker_level_id desc limit :limit""")
                .bind("workerId", workerId)
                .bind("after", after == null ? AFTER_ALL : after)
                .bind("limit", limit)
                .map((row, context) -> new LevelChange(
                        row.getObject("worker_level_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        Level.valueOf(row.getString("level")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
