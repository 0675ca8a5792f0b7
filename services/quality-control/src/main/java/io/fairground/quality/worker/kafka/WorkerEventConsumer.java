package io.fairground.quality.worker.kafka;

import io.fairground.events.Event;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.kit.inbox.Inbox;
import io.fairground.quality.worker.app.RememberWorkers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of new workers. Where they work is said by each of their answers. */
@ApplicationScoped
class WorkerEventConsumer {

    private final Inbox inbox;
    private final RememberWorkers rememberWorkers;

    WorkerEventConsumer(Inbox inbox, RememberWorkers rememberWorkers) {
        this.inbox = inbox;
        this.rememberWorkers = rememberWorkers;
    }

    @Incoming("dispatch-workers")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("quality.workers", records, this::applyAll);
    }

    private void applyAll(List<Event> events) {
        rememberWorkers.rememberAll(events.stream()
                .filter(WorkerRegistered.class::isInstance)
                .map(WorkerRegistered.class::cast)
                .toList());
    }
}
