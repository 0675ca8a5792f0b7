package io.fairground.quality.assessment.kafka;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.kit.inbox.Inbox;
import io.fairground.quality.assessment.app.AssessAnswers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of answers. Leases, returns and expiries are no concern of quality control. */
@ApplicationScoped
class AssignmentEventConsumer {

    private final Inbox inbox;
    private final AssessAnswers assessAnswers;

    AssignmentEventConsumer(Inbox inbox, AssessAnswers assessAnswers) {
        this.inbox = inbox;
        this.assessAnswers = assessAnswers;
    }

    @Incoming("dispatch-assignments")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("quality.assignments", records, this::applyAll);
    }

    private void applyAll(List<Event> events) {
        var submitted = events.stream()
                .filter(AssignmentSubmitted.class::isInstance)
                .map(AssignmentSubmitted.class::cast)
                .toList();
        if (!submitted.isEmpty()) {
            assessAnswers.assessAll(submitted);
        }
    }
}
