package io.fairground.replay.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same for many, each on a virtual thread; the first fault stops all. */
final class Together {

    private Together() {}

    static <T> void run(int atOnce, Collection<T> all, Consumer<T> work) {
        var slots = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finished = new ExecutorCompletionService<Boolean>(threads);
            var started = new ArrayList<Future<Boolean>>();
            for (var one : all) {
                started.add(finished.submit(() -> {
                    slots.acquire();
                    try {
                        work.accept(one);
                    } finally {
                        slots.release();
                    }
                    return true;
                }));
            }
            try {
                awaitAll(finished, started.size());
            } catch (RuntimeException | Error e) {
                started.forEach(future -> future.cancel(true));
                throw e;
            }
        }
    }

    private static void awaitAll(ExecutorCompletionService<Boolean> finished, int count) {
        try {
            for (int i = 0; i < count; i++) {
                finished.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
