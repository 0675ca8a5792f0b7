package io.fairground.payment.earning.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.earning.app.RememberWorkers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of registered workers. */
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
        inbox.apply("payment.workers", records, rememberWorkers::applyAll);
    }
}
