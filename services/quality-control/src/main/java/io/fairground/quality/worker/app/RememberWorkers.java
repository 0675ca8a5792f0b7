package io.fairground.quality.worker.app;

import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.quality.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes note of new workers, so that they can ask for what is theirs. */
@ApplicationScoped
public class RememberWorkers {

    private final Workers workers;

    RememberWorkers(Workers workers) {
        this.workers = workers;
    }

    @Transactional
    public void rememberAll(List<WorkerRegistered> events) {
        workers.add(events.stream()
                .map(event -> new Workers.Registered(event.subject(), event.workerId()))
                .toList());
    }
}
