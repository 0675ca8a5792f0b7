package io.fairground.quality.job.kafka;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.DispatchEvent;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.WorkerRegionChanged;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.kit.inbox.Inbox;
import io.fairground.quality.job.app.AcceptJob;
import io.fairground.quality.job.app.EndCollection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of jobs: submitted, and collected. */
@ApplicationScoped
class JobEventConsumer {

    private final Inbox inbox;
    private final AcceptJob acceptJob;
    private final EndCollection endCollection;

    JobEventConsumer(Inbox inbox, AcceptJob acceptJob, EndCollection endCollection) {
        this.inbox = inbox;
        this.acceptJob = acceptJob;
        this.endCollection = endCollection;
    }

    @Incoming("dispatch-jobs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply("quality.jobs", records, this::applyAll);
    }

    private void applyAll(List<Event> events) {
        events.stream()
                .filter(DispatchEvent.class::isInstance)
                .map(DispatchEvent.class::cast)
                .forEach(this::apply);
    }

    private void apply(DispatchEvent event) {
        switch (event) {
            case JobSubmitted submitted -> acceptJob.accept(submitted);
            case JobCollected collected -> endCollection.end(collected);
            case JobOpened _,
                    AssignmentExpired _,
                    AssignmentLeased _,
                    AssignmentReturned _,
                    AssignmentSubmitted _,
                    WorkerRegionChanged _,
                    WorkerRegistered _ -> {}
        }
    }
}
