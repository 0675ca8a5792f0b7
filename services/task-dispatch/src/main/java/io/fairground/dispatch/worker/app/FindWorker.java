package io.fairground.dispatch.worker.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.worker.Worker;
import io.fairground.dispatch.worker.WorkerProblem;
import io.fairground.dispatch.worker.Workers;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Looks a worker up by the subject of her token. */
@ApplicationScoped
public class FindWorker {

    private static final int IDS_KEPT_MAX = 100_000;

    private final Workers workers;

    // A subject keeps its worker id for ever, so replicas need not tell each other. Regions change: never cached.
    private final Cache<String, UUID> idBySubject =
            Caffeine.newBuilder().maximumSize(IDS_KEPT_MAX).build();

    FindWorker(Workers workers) {
        this.workers = workers;
    }

    @Transactional
    public Optional<Worker> find(String subject) {
        var worker = workers.find(subject);
        worker.ifPresent(found -> idBySubject.put(subject, found.workerId()));
        return worker;
    }

    /** @throws ProblemException {@code worker-not-registered} */
    @Transactional
    public Worker require(String subject) {
        return find(subject).orElseThrow(FindWorker::notRegistered);
    }

    /**
     * The id alone, from memory when it was seen before.
     *
     * @throws ProblemException {@code worker-not-registered}
     */
    public UUID requireId(String subject) {
        var known = idBySubject.getIfPresent(subject);
        return known != null ? known : require(subject).workerId();
    }

    private static ProblemException notRegistered() {
        return new ProblemException(
                WorkerProblem.WORKER_NOT_REGISTERED, "say where you work first: PUT /v1/workers/me");
    }
}
