package io.fairground.payment.earning.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.earning.app.AccrueEarnings;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of submitted answers. */
@ApplicationScoped
class AssignmentEventConsumer {

    private final Inbox inbox;
    private final AccrueEarnings accrueEarnings;

    AssignmentEventConsumer(Inbox inbox, AccrueEarnings accrueEarnings) {
        this.inbox = inbox;
        this.accrueEarnings = accrueEarnings;
    }

    @Incoming("dispatch-assignments")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("payment.submissions", records, accrueEarnings::applyAll);
    }
}
