package io.fairground.bench.dispatch;

import io.fairground.bench.BenchException;
import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.assignment.app.GivenAnswer;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.assignment.app.UseCases;
import io.fairground.dispatch.assignment.app.Wish;
import io.fairground.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A worker at the use cases: answers and takes the next task in one call, each time of any of her jobs. */
final class CoreWorker implements Crowd.Worker {

    private final UseCases useCases;
    private final UUID workerId;
    private final List<UUID> jobs;
    private final Ids ids;
    private final RandomGenerator random;
    private @Nullable Lease held;

    CoreWorker(UseCases useCases, UUID workerId, List<UUID> jobs, Ids ids, RandomGenerator random) {
        this.useCases = useCases;
        this.workerId = workerId;
        this.jobs = jobs;
        this.ids = ids;
        this.random = random;
    }

    /** Takes a task without answering the one before: she holds all of them. */
    boolean take() {
        if (useCases.take().take(workerId, wish()) instanceof Taking.Taken taken) {
            held = taken.lease();
            return true;
        }
        return false;
    }

    @Override
    public boolean answerAndTakeNext() {
        var lease = held;
        if (lease == null) {
            throw new BenchException("no task in hand");
        }
        var label = Market.CHOICES.get(random.nextInt(Market.CHOICES.size()));
        var submission = useCases.submit()
                .submit(
                        workerId,
                        new GivenAnswer(
                                lease.assignmentId(), lease.epoch(), Map.of("label", label), 2L, null, null, wish()));
        var next = submission.next();
        if (next == null) {
            return false;
        }
        held = next.lease();
        return true;
    }

    private Wish wish() {
        return new Wish(ids.next(), jobs.get(random.nextInt(jobs.size())), null);
    }
}
