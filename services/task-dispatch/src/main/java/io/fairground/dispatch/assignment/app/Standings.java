package io.fairground.dispatch.assignment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.fairground.dispatch.worker.WorkerChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** Where workers stand, in memory for a moment. A lease is written only if it is still true. */
@ApplicationScoped
class Standings {

    private static final int WORKERS_KEPT_MAX = 50_000;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Storage storage;
    private final Cache<UUID, Standing> standings = Caffeine.newBuilder()
            .maximumSize(WORKERS_KEPT_MAX)
            .expireAfterWrite(KEPT)
            .build();

    Standings(Storage storage) {
        this.storage = storage;
    }

    Standing of(UUID workerId) {
        return Objects.requireNonNull(standings.get(workerId, storage::standing));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkerChanged worker) {
        standings.invalidate(worker.workerId());
    }
}
