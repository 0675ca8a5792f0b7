package io.fairground.payment.time.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.time.app.RecordTime;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears when leases begin and end; apart from accruals, so that neither waits for the other. */
@ApplicationScoped
class AssignmentTimeConsumer {

    private final Inbox inbox;
    private final RecordTime recordTime;

    AssignmentTimeConsumer(Inbox inbox, RecordTime recordTime) {
        this.inbox = inbox;
        this.recordTime = recordTime;
    }

    @Incoming("time-assignments")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("payment.time-assignments", records, recordTime::applyAll);
    }
}
