package io.fairground.dispatch.eligibility.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.fairground.dispatch.eligibility.Facts;
import io.fairground.dispatch.eligibility.Hours;
import io.fairground.dispatch.eligibility.Work;
import io.fairground.dispatch.eligibility.Worked;
import io.fairground.dispatch.eligibility.WorkerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps facts about workers in memory for a moment. How long somebody has worked is kept the longer the more time she has left:
 * it takes a sum over a week of answers, and nobody reaches a limit in a twentieth of the time that is left to it.
 */
@ApplicationScoped
public class KnownFacts {

    private static final int WORKERS_KEPT_MAX = 50_000;
    private static final int SHARE_OF_TIME_LEFT = 20;
    private static final Duration WORK_KEPT_MAX = Duration.ofMinutes(5);

    private final Facts facts;
    private final Work work;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<UUID, WorkerFacts> workers;
    private final Cache<UUID, Worked> worked;

    KnownFacts(Facts facts, Work work, TransactionSynchronizationRegistry transactions, EligibilityConfig config) {
        this.facts = facts;
        this.work = work;
        this.transactions = transactions;
        this.workers = Caffeine.newBuilder()
                .maximumSize(WORKERS_KEPT_MAX)
                .expireAfterWrite(config.factsKept())
                .build();
        var limits = config.hours();
        this.worked = Caffeine.newBuilder()
                .maximumSize(WORKERS_KEPT_MAX)
                .expireAfter(Expiry.<UUID, Worked>writing((_, so) -> kept(limits, so, config.factsKept())))
                .build();
    }

    Map<UUID, WorkerFacts> of(Collection<UUID> workerIds, Instant now) {
        return workers.getAll(workerIds, missing -> read(Map.copyOf(workedBy(missing, now)), missing));
    }

    /** What this transaction changes of a worker is seen from its commit on; in other replicas when their facts are too old. */
    public void forgetAfterCommit(UUID workerId) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is certain yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    workers.invalidate(workerId);
                }
            }
        });
    }

    private Map<UUID, WorkerFacts> read(Map<UUID, Worked> sums, Collection<? extends UUID> missing) {
        var read = new HashMap<UUID, WorkerFacts>();
        facts.read(List.copyOf(missing))
                .forEach((id, worker) -> read.put(id, worker.having(sums.getOrDefault(id, Worked.NOTHING))));
        return read;
    }

    private Map<UUID, Worked> workedBy(Collection<? extends UUID> workerIds, Instant now) {
        return worked.getAll(workerIds, missing -> {
            var sums = new HashMap<UUID, Worked>();
            missing.forEach(id -> sums.put(id, Worked.NOTHING));
            sums.putAll(work.worked(List.copyOf(missing), now));
            return sums;
        });
    }

    private static Duration kept(Hours limits, Worked so, Duration atLeast) {
        var share = limits.left(so).dividedBy(SHARE_OF_TIME_LEFT);
        var atMost = share.compareTo(WORK_KEPT_MAX) < 0 ? share : WORK_KEPT_MAX;
        return atMost.compareTo(atLeast) > 0 ? atMost : atLeast;
    }
}
