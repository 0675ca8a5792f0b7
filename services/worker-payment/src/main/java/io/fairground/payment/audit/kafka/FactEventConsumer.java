package io.fairground.payment.audit.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.audit.app.FoldFacts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears all that the pay audit is made of: jobs, workers, assignments, assessments and earnings. */
@ApplicationScoped
class FactEventConsumer {

    private final Inbox inbox;
    private final FoldFacts foldFacts;

    FactEventConsumer(Inbox inbox, FoldFacts foldFacts) {
        this.inbox = inbox;
        this.foldFacts = foldFacts;
    }

    @Incoming("audit-facts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("payment.audit", records, foldFacts::applyAll);
    }
}
