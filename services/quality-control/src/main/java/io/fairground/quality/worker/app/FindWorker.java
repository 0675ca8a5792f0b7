package io.fairground.quality.worker.app;

import io.fairground.quality.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds the worker a token belongs to. */
@ApplicationScoped
public class FindWorker {

    private final Workers workers;

    FindWorker(Workers workers) {
        this.workers = workers;
    }

    /** Nothing for who has not registered with task-dispatch, or only a moment ago: she has no answers yet either. */
    @Transactional
    public Optional<UUID> ofSubject(String subject) {
        return workers.find(subject);
    }
}
