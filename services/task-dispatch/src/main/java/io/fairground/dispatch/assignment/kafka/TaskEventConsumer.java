package io.fairground.dispatch.assignment.kafka;

import io.fairground.dispatch.assignment.app.RaiseOverlap;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Requests for more answers, from quality-control. */
@ApplicationScoped
class TaskEventConsumer {

    private final Inbox inbox;
    private final RaiseOverlap raiseOverlap;

    TaskEventConsumer(Inbox inbox, RaiseOverlap raiseOverlap) {
        this.inbox = inbox;
        this.raiseOverlap = raiseOverlap;
    }

    @Incoming("quality-tasks")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.label-requests", records, raiseOverlap::applyAll);
    }
}
