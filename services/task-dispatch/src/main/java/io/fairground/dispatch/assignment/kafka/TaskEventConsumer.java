package io.fairground.dispatch.assignment.kafka;

import io.fairground.dispatch.assignment.app.AdjustOverlap;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Requests for more answers, and labels that need none, from quality-control. */
@ApplicationScoped
class TaskEventConsumer {

    private final Inbox inbox;
    private final AdjustOverlap adjustOverlap;

    TaskEventConsumer(Inbox inbox, AdjustOverlap adjustOverlap) {
        this.inbox = inbox;
        this.adjustOverlap = adjustOverlap;
    }

    @Incoming("quality-tasks")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.label-requests", records, adjustOverlap::applyAll);
    }
}
