package io.fairground.kit.outbox;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.trace.Trace;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes events in the transaction of their cause: both are committed, or neither. */
@ApplicationScoped
public class Outbox {

    /** Below Kafka's default of 1 MiB a request; an event that is larger could never be published. */
    private static final int BODY_BYTES_MAX = 900_000;

    private final Jdbi jdbi;
    private final EventJson json;
    private final TraceOfWork trace;
    private final RelayWaker waker;

    Outbox(Jdbi jdbi, EventJson json, TraceOfWork trace, RelayWaker waker) {
        this.jdbi = jdbi;
        this.json = json;
        this.trace = trace;
        this.waker = waker;
    }

    /** Refuses to run outside a transaction: an event without its cause must not exist. */
    @Transactional(TxType.MANDATORY)
    public void append(Event event) {
        appendAll(List.of(event));
    }

    @Transactional(TxType.MANDATORY)
    public void appendAll(Collection<? extends Event> events) {
        write(events.stream().map(event -> message(event, trace.current())).toList());
    }

    /** As {@link #append}, with the trace of the event that caused it: for batches, where causes differ. */
    @Transactional(TxType.MANDATORY)
    public void appendCausedBy(Event cause, Event event) {
        write(List.of(message(event, trace.of(cause))));
    }

    /**
     * As {@link #appendCausedBy}, for many at once.
     *
     * @param causes the cause of each event, by event, in the order in which they are published
     */
    @Transactional(TxType.MANDATORY)
    public void appendAllCausedBy(Map<? extends Event, ? extends Event> causes) {
        write(causes.entrySet().stream()
                .map(caused -> message(caused.getKey(), trace.of(caused.getValue())))
                .toList());
    }

    /** Publishes what already has its bytes: a dead letter, or one that is replayed. */
    @Transactional(TxType.MANDATORY)
    public void appendAsIs(OutboxMessage message) {
        write(List.of(message));
    }

    private OutboxMessage message(Event event, Trace trace) {
        var type = EventType.of(event);
        return new OutboxMessage(
                event.eventId(),
                type.topic().topicName(),
                event.key(),
                type.typeName(),
                event.occurredAt(),
                trace,
                bounded(event, json.write(event)));
    }

    private static byte[] bounded(Event event, byte[] body) {
        if (body.length > BODY_BYTES_MAX) {
            throw new IllegalArgumentException(
                    EventType.of(event).typeName() + " has " + body.length + " bytes, at most " + BODY_BYTES_MAX);
        }
        return body;
    }

    private void write(List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> new OutboxInsert(handle).insert(messages));
        waker.wakeAfterCommit();
    }
}
