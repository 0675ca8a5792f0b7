package io.fairground.dispatch.job.kafka;

import io.fairground.dispatch.job.app.ResolveJob;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Resolutions of jobs, from quality-control. */
@ApplicationScoped
class ResolutionEventConsumer {

    private final Inbox inbox;
    private final ResolveJob resolve;

    ResolutionEventConsumer(Inbox inbox, ResolveJob resolve) {
        this.inbox = inbox;
        this.resolve = resolve;
    }

    @Incoming("quality-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dispatch.resolutions", records, resolve::applyAll);
    }
}
