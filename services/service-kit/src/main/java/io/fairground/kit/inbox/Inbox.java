package io.fairground.kit.inbox;

import io.fairground.events.Event;
import io.fairground.kit.inbox.ReceivedEvent.OfUnknownType;
import io.fairground.kit.inbox.ReceivedEvent.Parsed;
import io.fairground.kit.inbox.ReceivedEvent.Unreadable;
import io.fairground.kit.trace.Trace;
import io.fairground.kit.trace.TraceOfWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies events once and in order.
 *
 * <p>A batch is one transaction. When it fails, its events are applied one by one, so that only the one at fault is
 * tried again and, in the end, put aside as a dead letter; events behind it in the same partition wait meanwhile.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final EventReader reader;
    private final AppliedEvents applied;
    private final DeadLetters deadLetters;
    private final TraceOfWork traces;
    private final InboxConfig config;

    Inbox(EventReader reader, AppliedEvents applied, DeadLetters deadLetters, TraceOfWork traces, InboxConfig config) {
        this.reader = reader;
        this.applied = applied;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.config = config;
    }

    /**
     * @param consumer name under which applied events are remembered; never change it
     * @throws IllegalStateException when interrupted: the records are delivered again
     */
    @ActivateRequestContext
    public void apply(String consumer, ConsumerRecords<String, byte[]> records, EventBatchHandler handler) {
        var readable = new LinkedHashMap<UUID, Parsed>();
        for (var record : records) {
            switch (reader.read(record)) {
                case Parsed event -> readable.putIfAbsent(event.id(), event);
                case OfUnknownType _ -> {}
                case Unreadable bad ->
                    Persistently.run(() -> deadLetters.bury(consumer, bad.origin(), null, bad.cause()));
            }
        }
        var events = List.copyOf(readable.values());
        if (events.isEmpty() || batchApplied(consumer, events, handler)) {
            return;
        }
        events.forEach(event -> applyOne(consumer, event, handler));
    }

    private boolean batchApplied(String consumer, List<Parsed> events, EventBatchHandler handler) {
        try {
            applyTogether(consumer, events, handler);
            return true;
        } catch (RuntimeException e) {
            LOG.debugf("%s: a batch of %d is applied one by one: %s", consumer, events.size(), e.getMessage());
            return false;
        }
    }

    private void applyOne(String consumer, Parsed event, EventBatchHandler handler) {
        var retry = new Retry(config.attempts(), config.patience());
        while (true) {
            try {
                applyTogether(consumer, List.of(event), handler);
                return;
            } catch (RuntimeException e) {
                if (!retry.again(e)) {
                    LOG.errorf(
                            e,
                            "%s cannot apply event %s of %s",
                            consumer,
                            event.id(),
                            event.origin().topic());
                    Persistently.run(() -> deadLetters.bury(consumer, event.origin(), event.id(), String.valueOf(e)));
                    return;
                }
            }
        }
    }

    private void applyTogether(String consumer, List<Parsed> events, EventBatchHandler handler) {
        Map<UUID, Trace> traceOf = new LinkedHashMap<>();
        events.forEach(event -> traceOf.put(event.id(), event.origin().trace()));
        traces.within(
                traceOf,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var first = applied.firstDeliveries(consumer, traceOf.keySet());
                    List<Event> deliveries = new ArrayList<>(first.size());
                    for (var event : events) {
                        if (first.contains(event.id())) {
                            deliveries.add(event.event());
                        }
                    }
                    if (!deliveries.isEmpty()) {
                        handler.applyAll(deliveries);
                    }
                }));
    }
}
