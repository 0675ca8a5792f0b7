package io.fairground.replay.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How far a replay has come: a bar on a terminal, a line every few seconds elsewhere. */
public final class Progress implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(5);
    private static final int BAR_WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final long earlier;
    private final long startNanos = System.nanoTime();
    private final Thread painter;

    /** @param earlier what a run that is resumed had done before: progress, but not pace */
    public Progress(PrintStream out, boolean terminal, String what, long total, long earlier) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.earlier = earlier;
        this.painter = Thread.ofVirtual().start(this::paint);
    }

    public void tick() {
        done.incrementAndGet();
    }

    private void paint() {
        try {
            while (true) {
                Thread.sleep(terminal ? REDRAW : LINE);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw() {
        var seconds = (System.nanoTime() - startNanos) / 1e9;
        var all = earlier + done.get();
        var line = line(what, all, total, done.get() / Math.max(seconds, 0.001));
        if (terminal) {
            out.print("\r" + bar(all, total) + " " + line + " ");
        } else {
            out.println(line);
        }
        out.flush();
    }

    static String bar(long done, long total) {
        var filled = (int) (total == 0 ? BAR_WIDTH : done * BAR_WIDTH / total);
        return "[" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "]";
    }

    static String line(String what, long done, long total, double perSecond) {
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d answers (%d %%), %.0f answers/s",
                what,
                done,
                total,
                total == 0 ? 100 : done * 100 / total,
                perSecond);
    }

    @Override
    public void close() {
        painter.interrupt();
        draw();
        if (terminal) {
            out.println();
        }
    }
}
