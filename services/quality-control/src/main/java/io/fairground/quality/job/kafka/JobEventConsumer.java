package io.fairground.quality.job.kafka;

import io.fairground.events.Event;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobQuestionExtended;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.kit.inbox.Inbox;
import io.fairground.quality.job.app.AcceptJob;
import io.fairground.quality.job.app.EndCollection;
import io.fairground.quality.job.app.ExtendQuestion;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of jobs: submitted, asking more, and collected. */
@ApplicationScoped
class JobEventConsumer {

    private final Inbox inbox;
    private final AcceptJob acceptJob;
    private final ExtendQuestion extendQuestion;
    private final EndCollection endCollection;

    JobEventConsumer(Inbox inbox, AcceptJob acceptJob, ExtendQuestion extendQuestion, EndCollection endCollection) {
        this.inbox = inbox;
        this.acceptJob = acceptJob;
        this.extendQuestion = extendQuestion;
        this.endCollection = endCollection;
    }

    @Incoming("dispatch-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("quality.jobs", records, this::applyAll);
    }

    /** A job is submitted before it asks more, and asks no more once it is collected: the order between the kinds is kept. */
    private void applyAll(List<Event> events) {
        only(JobSubmitted.class, events).forEach(acceptJob::accept);
        only(JobQuestionExtended.class, events).forEach(extendQuestion::extend);
        endCollection.endAll(only(JobCollected.class, events));
    }

    private static <E extends Event> List<E> only(Class<E> type, List<Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
