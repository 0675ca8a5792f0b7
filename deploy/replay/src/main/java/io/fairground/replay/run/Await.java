package io.fairground.replay.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what travels by event. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Await() {}

    /** @throws IllegalStateException when it has not come true in time */
    static void until(String what, Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + patience.toSeconds() + " s in vain until " + what);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
