package io.fairground.payment.funding.kafka;

import io.fairground.kit.inbox.Inbox;
import io.fairground.payment.funding.app.FundJobs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of submitted and collected jobs. */
@ApplicationScoped
class JobEventConsumer {

    private final Inbox inbox;
    private final FundJobs fundJobs;

    JobEventConsumer(Inbox inbox, FundJobs fundJobs) {
        this.inbox = inbox;
        this.fundJobs = fundJobs;
    }

    @Incoming("dispatch-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("payment.funding", records, fundJobs::applyAll);
    }
}
