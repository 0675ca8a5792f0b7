package io.fairground.dispatch.catalog.kafka;

import io.fairground.dispatch.catalog.app.KeepCopies;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Datasets, from the dataset service. */
@ApplicationScoped
class DatasetEventConsumer {

    private final Inbox inbox;
    private final KeepCopies keep;

    DatasetEventConsumer(Inbox inbox, KeepCopies keep) {
        this.inbox = inbox;
        this.keep = keep;
    }

    @Incoming("dataset-datasets")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.datasets", records, keep::applyAll);
    }
}
