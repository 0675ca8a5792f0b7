package io.fairground.quality.scoring.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.quality.scoring.app.KeepPairs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of items, from the dataset service. */
@ApplicationScoped
class DatasetEventConsumer {

    private final Inbox inbox;
    private final KeepPairs keepPairs;

    DatasetEventConsumer(Inbox inbox, KeepPairs keepPairs) {
        this.inbox = inbox;
        this.keepPairs = keepPairs;
    }

    @Incoming("dataset-datasets")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("quality.datasets", records, keepPairs::keepAll);
    }
}
