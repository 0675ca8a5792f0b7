package io.fairground.dispatch.eligibility.kafka;

import io.fairground.dispatch.eligibility.app.KeepSuspensions;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Suspensions, from quality-control. */
@ApplicationScoped
class SuspensionEventConsumer {

    private final Inbox inbox;
    private final KeepSuspensions keep;

    SuspensionEventConsumer(Inbox inbox, KeepSuspensions keep) {
        this.inbox = inbox;
        this.keep = keep;
    }

    @Incoming("quality-workers")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.suspensions", records, keep::applyAll);
    }
}
