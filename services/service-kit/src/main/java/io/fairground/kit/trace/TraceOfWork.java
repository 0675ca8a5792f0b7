package io.fairground.kit.trace;

import io.fairground.events.Event;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trace of whatever is being done: a request, or the events of a batch. */
@ApplicationScoped
public class TraceOfWork {

    private static final ThreadLocal<Map<UUID, Trace>> BATCH = new ThreadLocal<>();

    private final @Nullable CurrentTrace request;

    @Inject
    TraceOfWork(CurrentTrace request) {
        this.request = request;
    }

    private TraceOfWork() {
        this.request = null;
    }

    /** For work that no request and no event asks for: each piece of it starts a trace. */
    public static TraceOfWork outsideRequests() {
        return new TraceOfWork();
    }

    /** Runs the work of a batch of events; each keeps the trace it came with. */
    public void within(Map<UUID, Trace> traces, Runnable work) {
        BATCH.set(traces);
        try {
            work.run();
        } finally {
            BATCH.remove();
        }
    }

    /** The request's trace, or that of the only event in the batch; a new one where neither says it. */
    public Trace current() {
        var batch = BATCH.get();
        if (batch != null) {
            return batch.size() == 1 ? batch.values().iterator().next() : Trace.start();
        }
        return request != null && Arc.container().requestContext().isActive() ? request.get() : Trace.start();
    }

    /** The trace that the event came with. */
    public Trace of(Event cause) {
        var batch = BATCH.get();
        var trace = batch == null ? null : batch.get(cause.eventId());
        return trace == null ? current() : trace;
    }
}
