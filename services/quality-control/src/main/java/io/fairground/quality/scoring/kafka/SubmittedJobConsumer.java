package io.fairground.quality.scoring.kafka;

import io.fairground.events.Event;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.kit.inbox.Inbox;
import io.fairground.quality.scoring.app.ExpectScores;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of jobs by itself, so that the room of jobs need not know that some of them are scored. */
@ApplicationScoped
class SubmittedJobConsumer {

    private final Inbox inbox;
    private final ExpectScores expectScores;

    SubmittedJobConsumer(Inbox inbox, ExpectScores expectScores) {
        this.inbox = inbox;
        this.expectScores = expectScores;
    }

    @Incoming("scored-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("quality.scored-jobs", records, this::applyAll);
    }

    private void applyAll(List<Event> events) {
        events.stream()
                .filter(JobSubmitted.class::isInstance)
                .map(JobSubmitted.class::cast)
                .forEach(expectScores::expect);
    }
}
