package io.fairground.dispatch.assignment;

import io.fairground.dispatch.Market;
import io.fairground.dispatch.assignment.app.GivenAnswer;
import io.fairground.dispatch.assignment.app.SubmitAnswer;
import io.fairground.dispatch.assignment.app.TakeAssignment;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.assignment.app.Wish;
import io.fairground.dispatch.worker.app.RegisterWorker;
import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many workers at once, at the use cases themselves: the requests of HTTP, without its tokens. */
@ApplicationScoped
class Crowd {

    private final RegisterWorker registerWorker;
    private final TakeAssignment takeAssignment;
    private final SubmitAnswer submitAnswer;

    Crowd(RegisterWorker registerWorker, TakeAssignment takeAssignment, SubmitAnswer submitAnswer) {
        this.registerWorker = registerWorker;
        this.takeAssignment = takeAssignment;
        this.submitAnswer = submitAnswer;
    }

    List<UUID> workers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> registerWorker
                        .register("crowd-" + Market.newId(), Region.of("KE"), List.of(LanguageTag.of("en")))
                        .worker()
                        .workerId())
                .toList();
    }

    @Nullable
    Lease take(UUID workerId, UUID jobId) {
        var taking = takeAssignment.take(workerId, new Wish(Market.newId(), jobId, null));
        return taking instanceof Taking.Taken taken ? taken.lease() : null;
    }

    void answer(Lease lease, String choice) {
        submitAnswer.submit(
                lease.workerId(),
                new GivenAnswer(lease.assignmentId(), lease.epoch(), Map.of("choice", choice), 1L, null, null, null));
    }

    /** Starts all of them at the same moment. */
    static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var one : work) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
