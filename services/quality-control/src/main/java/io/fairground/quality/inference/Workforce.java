package io.fairground.quality.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the parts of a computation side by side, or one after the other where one thread must do. */
final class Workforce {

    private Workforce() {}

    static <P> void forEach(List<P> parts, int threads, Consumer<P> work) {
        if (threads == 1 || parts.size() < 2) {
            parts.forEach(work);
            return;
        }
        try (var executor = Executors.newFixedThreadPool(Math.min(threads, parts.size()))) {
            var running = new ArrayList<Future<?>>();
            parts.forEach(part -> running.add(executor.submit(() -> work.accept(part))));
            running.forEach(Workforce::join);
        }
    }

    private static void join(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the computation failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while parts were computed", e);
        }
    }
}
