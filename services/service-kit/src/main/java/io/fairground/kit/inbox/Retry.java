package io.fairground.kit.inbox;

import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides whether one event is tried again, and waits a little longer each time. */
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration WAIT_FIRST = Duration.ofMillis(20);
    private static final Duration WAIT_MAX = Duration.ofSeconds(1);

    private final int attemptsMax;
    private final long deadlineNanos;
    private int attempts;
    private Duration wait = WAIT_FIRST;

    Retry(int attemptsMax, Duration patience) {
        this.attemptsMax = attemptsMax;
        this.deadlineNanos = System.nanoTime() + patience.toNanos();
    }

    /** @throws IllegalStateException when interrupted while waiting */
    boolean again(RuntimeException fault) {
        if (!worthwhile(fault)) {
            return false;
        }
        if (wait.equals(WAIT_MAX)) {
            LOG.warnf("still trying, after %s", fault);
        }
        pause();
        return true;
    }

    private boolean worthwhile(RuntimeException fault) {
        if (isOfDatabase(fault)) {
            return true; // no event is to blame for a database that is away: it is tried for as long as that lasts
        }
        if (causedBy(fault, NotYetApplicable.class)) {
            return System.nanoTime() < deadlineNanos;
        }
        attempts++;
        return attempts < attemptsMax;
    }

    private void pause() {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to apply an event", e);
        }
        var doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : doubled;
    }

    /** SQLSTATE classes: 08 connection, 40 rollback (deadlock, serialization), 53 resources, 57P operator. */
    static boolean isOfDatabase(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57P");
            }
        }
        return false;
    }

    private static boolean causedBy(Throwable fault, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
