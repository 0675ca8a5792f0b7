package io.fairground.dispatch.job.kafka;

import io.fairground.dispatch.job.app.DecideFunding;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Funding from worker-payment. */
@ApplicationScoped
class FundingEventConsumer {

    private final Inbox inbox;
    private final DecideFunding decide;

    FundingEventConsumer(Inbox inbox, DecideFunding decide) {
        this.inbox = inbox;
        this.decide = decide;
    }

    @Incoming("payment-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.funding", records, decide::applyAll);
    }
}
