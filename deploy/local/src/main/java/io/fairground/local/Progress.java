package io.fairground.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what happens and how long it took. */
final class Progress {
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void step(String done, Runnable work) {
        var start = System.nanoTime();
        work.run();
        var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        say(String.format(Locale.ROOT, "  %6.1f s  %s", millis / 1000.0, done));
    }
}
