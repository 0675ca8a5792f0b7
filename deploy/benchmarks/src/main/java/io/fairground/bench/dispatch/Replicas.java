package io.fairground.bench.dispatch;

import io.fairground.dispatch.assignment.app.UseCases;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Replicas of the use cases over one database. Each may be taken down at any moment; another one without a memory follows. */
final class Replicas implements AutoCloseable {

    private final Supplier<UseCases> start;
    private final List<AtomicReference<UseCases>> running;

    Replicas(int count, Supplier<UseCases> start) {
        this.start = start;
        this.running = Stream.generate(() -> new AtomicReference<>(start.get()))
                .limit(count)
                .toList();
    }

    UseCases any(RandomGenerator random) {
        return running.get(random.nextInt(running.size())).get();
    }

    void replaceOne(RandomGenerator random) {
        var one = running.get(random.nextInt(running.size()));
        one.get().close();
        one.set(start.get());
    }

    @Override
    public void close() {
        running.forEach(one -> one.get().close());
    }
}
