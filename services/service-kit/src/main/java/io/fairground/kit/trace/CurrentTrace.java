package io.fairground.kit.trace;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The trace of the request that is being served. */
@RequestScoped
public class CurrentTrace {

    private @Nullable Trace trace;

    public Trace get() {
        var current = trace;
        if (current == null) {
            current = Trace.start();
            trace = current;
        }
        return current;
    }

    public void set(Trace trace) {
        this.trace = trace;
    }
}
