package io.fairground.bench.ledger;

import io.fairground.bench.BenchException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Works through a list side by side, and says how long it took. */
final class Payers {

    private Payers() {}

    /** What one of them does with a piece; its number is its own connection's. */
    @FunctionalInterface
    interface Payer<T> {
        void pay(int number, T piece) throws Exception;
    }

    /** @return seconds */
    static <T> double time(int payers, List<T> pieces, Payer<T> payer) {
        var left = new ConcurrentLinkedQueue<>(pieces);
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(payers)) {
            var running = IntStream.range(0, payers)
                    .mapToObj(number -> threads.submit(() -> {
                        for (var piece = left.poll(); piece != null; piece = left.poll()) {
                            payer.pay(number, piece);
                        }
                        return null;
                    }))
                    .toList();
            running.forEach(Payers::await);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(Future<?> payer) {
        try {
            payer.get();
        } catch (ExecutionException e) {
            throw new BenchException("a payer failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
