package io.fairground.kit.sample;

import io.fairground.events.Event;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.kit.inbox.Inbox;
import io.fairground.kit.inbox.NotYetApplicable;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jdbi.v3.core.Jdbi;

/** Writes each job it hears of into a table, unless a test told it to fail. */
@Singleton
public class NoteEventConsumer {

    public static final String CONSUMER = "sample.notes";

    public final Set<UUID> poison = ConcurrentHashMap.newKeySet();
    public final Set<UUID> early = ConcurrentHashMap.newKeySet();

    private final Inbox inbox;
    private final Jdbi jdbi;

    NoteEventConsumer(Inbox inbox, Jdbi jdbi) {
        this.inbox = inbox;
        this.jdbi = jdbi;
    }

    @Incoming("notes")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.apply(CONSUMER, records, this::apply);
    }

    public void apply(List<Event> events) {
        for (var event : events) {
            if (event instanceof JobOpened opened) {
                refuseIfTold(opened.jobId());
                jdbi.useHandle(handle -> handle.execute(
                        "insert into applied (job_id, event_id) values (?, ?)", opened.jobId(), opened.eventId()));
            }
        }
    }

    private void refuseIfTold(UUID jobId) {
        if (poison.contains(jobId)) {
            throw new IllegalArgumentException("poison " + jobId);
        }
        if (early.contains(jobId)) {
            throw new NotYetApplicable("job " + jobId + " is not known yet");
        }
    }
}
