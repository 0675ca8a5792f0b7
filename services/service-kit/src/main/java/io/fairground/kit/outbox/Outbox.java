package io.fairground.kit.outbox;

import io.fairground.events.Event;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.trace.Trace;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes events in the transaction of their cause: both are committed, or neither. */
@ApplicationScoped
public class Outbox {

    private final Jdbi jdbi;
    private final EventJson json;
    private final TraceOfWork trace;
    private final Runnable wakeAfterCommit;
    private final Runnable wake;

    @Inject
    Outbox(Jdbi jdbi, EventJson json, TraceOfWork trace, RelayWaker waker) {
        this(jdbi, json, trace, waker::wakeAfterCommit, waker::wake);
    }

    private Outbox(Jdbi jdbi, EventJson json, TraceOfWork trace, Runnable wakeAfterCommit, Runnable wake) {
        this.jdbi = jdbi;
        this.json = json;
        this.trace = trace;
        this.wakeAfterCommit = wakeAfterCommit;
        this.wake = wake;
    }

    /** One that nobody empties at once, without a container around it: for who measures a use case alone. */
    public static Outbox withoutRelay(Jdbi jdbi, EventJson json) {
        return new Outbox(jdbi, json, TraceOfWork.outsideRequests(), () -> {}, () -> {});
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
        return OutboxMessage.of(event, json, trace);
    }

    /** Packs are committed that somebody else wrote, with rows of his own in one statement. */
    public void written() {
        wake.run();
    }

    private void write(List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            for (var pack : OutboxPack.pack(messages)) {
                handle.createUpdate("insert into outbox (events) values (:events)")
                        .bind("events", pack)
                        .execute();
            }
        });
        wakeAfterCommit.run();
    }
}
