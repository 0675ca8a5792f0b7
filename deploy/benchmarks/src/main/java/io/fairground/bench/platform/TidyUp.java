package io.fairground.bench.platform;

import io.fairground.bench.BenchException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Closes what a benchmark has made, the latest first, once: when it ends, or when it is interrupted from outside. */
public final class TidyUp implements AutoCloseable {

    private final Deque<AutoCloseable> made = new ArrayDeque<>();
    private final Thread atExit = Thread.ofPlatform().unstarted(this::closeAll);

    public TidyUp() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @return what is given, which is closed later */
    public synchronized <C extends AutoCloseable> C later(C closeable) {
        made.push(closeable);
        return closeable;
    }

    private synchronized void closeAll() {
        @Nullable Exception first = null;
        while (!made.isEmpty()) {
            try {
                made.pop().close();
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw new BenchException("not everything could be tidied up: " + first.getMessage(), first);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the hook runs already, and does it
        }
        closeAll();
    }
}
