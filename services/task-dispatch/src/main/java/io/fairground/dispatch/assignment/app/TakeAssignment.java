package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Request;
import io.fairground.dispatch.assignment.app.desk.Served;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.trace.TraceOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A worker asks for a task. */
@ApplicationScoped
public class TakeAssignment {

    private final Counter counter;
    private final Storage storage;
    private final Wishes wishes;
    private final Standings standings;
    private final KnownJobs jobs;
    private final KnownItems items;
    private final TraceOfWork trace;
    private final Clock clock;
    private final AssignmentConfig config;

    TakeAssignment(
            Counter counter,
            Storage storage,
            Wishes wishes,
            Standings standings,
            KnownJobs jobs,
            KnownItems items,
            TraceOfWork trace,
            Clock clock,
            AssignmentConfig config) {
        this.counter = counter;
        this.storage = storage;
        this.wishes = wishes;
        this.standings = standings;
        this.jobs = jobs;
        this.items = items;
        this.trace = trace;
        this.clock = clock;
        this.config = config;
    }

    /** Safe to repeat: the same assignment id leads to the same lease. */
    public Taking take(UUID workerId, Wish wish) {
        var held = counter.book().find(wish.assignmentId());
        if (held.isPresent()) {
            return earlier(workerId, held.get());
        }
        var request = new Request(standings.of(workerId), null, wishes.located(wish), trace.current(), clock.instant());
        return taking(workerId, wish.assignmentId(), counter.serve(request));
    }

    /**
     * Tasks of one job together, for who may be without a connection for a while. Safe to repeat.
     *
     * @param assignmentIds made by her client, each for one task
     * @return what comes of each; where there are fewer tasks than ids, {@code NoWork} comes of some
     */
    public List<Taking> takeTogether(UUID workerId, UUID jobId, List<UUID> assignmentIds) {
        var worker = standings.of(workerId);
        var requests = wishes.together(jobId, assignmentIds).stream()
                .map(wish -> new Request(worker, null, wish, trace.current(), clock.instant()))
                .toList();
        var served = counter.serveAll(requests);
        return IntStream.range(0, served.size())
                .mapToObj(i -> taking(workerId, assignmentIds.get(i), served.get(i)))
                .toList();
    }

    /** What a worker is told, of what a desk says. */
    Taking taking(UUID workerId, UUID assignmentId, Served served) {
        return switch (served) {
            case Served.Done(Served.Task.Leased lease) -> taken(lease.held(), false);
            case Served.Done(var without) ->
                storage.find(assignmentId)
                        .map(found -> earlier(workerId, found))
                        .orElseGet(() -> refused(without));
            case Served.ChangedBefore _ ->
                throw new IllegalStateException("a request that changes nothing came too late");
        };
    }

    private Taking refused(Served.Task without) {
        return switch (without) {
            case Served.Task.None _ -> new Taking.NoWork();
            case Served.Task.NotEligible(UUID jobId, var obstacles) -> new Taking.NotEligible(jobId, obstacles);
            case Served.Task.HandsFull _ -> new Taking.TooManyLeases(config.perWorker());
            case Served.Task.IdInUse _, Served.Task.Leased _ -> throw new IllegalStateException("a lease has vanished");
        };
    }

    private Taking earlier(UUID workerId, HeldAssignment held) {
        if (!held.assignment().workerId().equals(workerId)) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "no such assignment");
        }
        return held.assignment().isLive(clock.instant()) ? taken(held, true) : new Taking.Over();
    }

    private Taking.Taken taken(HeldAssignment held, boolean repeated) {
        var assignment = held.assignment();
        return new Taking.Taken(
                Lease.of(assignment, items.find(held.seat().itemId())),
                jobs.find(assignment.jobId()).orElseThrow(),
                repeated);
    }

    /** @return nothing unless she holds it now */
    Optional<Taking.Taken> heldNow(UUID workerId, UUID assignmentId) {
        return storage.find(assignmentId)
                .filter(held -> held.assignment().workerId().equals(workerId))
                .filter(held -> held.assignment().isLive(clock.instant()))
                .map(held -> taken(held, true));
    }
}
