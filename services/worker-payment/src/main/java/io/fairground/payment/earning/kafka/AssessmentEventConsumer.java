package io.fairground.payment.earning.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.earning.app.AccrueEarnings;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how answers were assessed. */
@ApplicationScoped
class AssessmentEventConsumer {

    private final Inbox inbox;
    private final AccrueEarnings accrueEarnings;

    AssessmentEventConsumer(Inbox inbox, AccrueEarnings accrueEarnings) {
        this.inbox = inbox;
        this.accrueEarnings = accrueEarnings;
    }

    @Incoming("quality-assessments")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("payment.assessments", records, accrueEarnings::applyAll);
    }
}
