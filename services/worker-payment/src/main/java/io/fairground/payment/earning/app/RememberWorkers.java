package io.fairground.payment.earning.app;

import io.fairground.events.Event;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.payment.earning.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps who a worker's tokens belong to, so that she finds her own earnings. */
@ApplicationScoped
public class RememberWorkers {

    private final Workers workers;

    RememberWorkers(Workers workers) {
        this.workers = workers;
    }

    @Transactional
    public void applyAll(List<Event> events) {
        for (var event : events) {
            if (event instanceof WorkerRegistered registered) {
                workers.add(registered.workerId(), registered.subject());
            }
        }
    }
}
