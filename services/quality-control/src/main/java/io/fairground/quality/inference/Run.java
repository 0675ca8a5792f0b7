package io.fairground.quality.inference;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How a method shall work. None of it changes what it finds, but for the seed of a method that starts from random values.
 *
 * @param seed of everything drawn at random
 * @param threads to use at most
 * @param progress is told after each iteration
 * @param cancelled asked before each iteration; once it says yes, the method ends with a {@link CancellationException}
 */
public record Run(long seed, int threads, Progress progress, BooleanSupplier cancelled) {

    private static final long SEED = 1;

    /** Hears how far a method is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param iteration from 1
         * @param most iterations there can be
         * @param change mean change of a probability in this iteration; what a method has not computed is NaN
         */
        void after(int iteration, int most, double change);
    }

    public Run {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    /** One thread, nobody told, never cancelled. */
    public static Run plain() {
        return new Run(SEED, 1, (_, _, _) -> {}, () -> false);
    }

    public Run withSeed(long other) {
        return new Run(other, threads, progress, cancelled);
    }

    public Run withThreads(int count) {
        return new Run(seed, count, progress, cancelled);
    }

    /** The same run for one of several passes of equal length: progress goes on where the pass before has left it. */
    Run part(int index, int count) {
        Progress ofAll = (iteration, most, change) -> progress.after(index * most + iteration, count * most, change);
        return new Run(seed, threads, ofAll, cancelled);
    }

    /** The same run for a pass of which nobody hears how far it is. */
    Run quiet() {
        return new Run(seed, threads, (_, _, _) -> {}, cancelled);
    }

    /** @throws CancellationException when nobody wants the result any more */
    void checkWanted() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("truth inference was cancelled");
        }
    }
}
