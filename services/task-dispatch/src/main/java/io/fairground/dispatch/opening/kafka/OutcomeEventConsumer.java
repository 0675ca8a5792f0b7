package io.fairground.dispatch.opening.kafka;

import io.fairground.dispatch.opening.app.KeepOutcomes;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Assessments and appeals, from quality-control. */
@ApplicationScoped
class OutcomeEventConsumer {

    private final Inbox inbox;
    private final KeepOutcomes keep;

    OutcomeEventConsumer(Inbox inbox, KeepOutcomes keep) {
        this.inbox = inbox;
        this.keep = keep;
    }

    @Incoming("quality-assessments")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.outcomes", records, keep::applyAll);
    }
}
