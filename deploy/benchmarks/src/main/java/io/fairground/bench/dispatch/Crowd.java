package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Lets workers work side by side until so many answers are given, or the time is up. */
final class Crowd {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private Crowd() {}

    /** One worker, of either side. */
    interface Worker {

        /**
         * Submits the answer to the task in hand and takes the next one.
         *
         * @return false when there is no next task
         */
        boolean answerAndTakeNext() throws Exception;
    }

    record Work(Duration time, Histogram latencies) {}

    static Work work(List<? extends Worker> workers, int answers, Duration atMost) {
        var latencies = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var left = new AtomicInteger(answers);
        var start = System.nanoTime();
        var deadline = start + atMost.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = workers.stream()
                    .map(worker -> threads.submit(() -> {
                        while (left.getAndDecrement() > 0 && System.nanoTime() < deadline) {
                            if (!timed(worker, latencies)) {
                                throw new BenchException("the job ran out of tasks");
                            }
                        }
                        return null;
                    }))
                    .toList();
            running.forEach(Crowd::await);
        }
        return new Work(Duration.ofNanos(System.nanoTime() - start), latencies);
    }

    private static boolean timed(Worker worker, Histogram latencies) throws Exception {
        var begun = System.nanoTime();
        var more = worker.answerAndTakeNext();
        latencies.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - begun) / 1000));
        return more;
    }

    /** One failed call makes the figures worthless: the benchmark ends with its cause. */
    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException known
                    ? known
                    : new BenchException("a worker failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
