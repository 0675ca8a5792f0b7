package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.eligibility.Decision;
import io.fairground.kit.trace.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a worker wants of a desk: a change of a lease, a new one, or both at once. */
public final class Request {

    /** No honest search asks more often; whoever does gets no task this time. */
    private static final int QUESTIONS_MAX = 50;

    private final Instant arrivedAt;
    private final @Nullable Change change;
    private final Trace trace;
    private final CompletableFuture<Served> served = new CompletableFuture<>();
    private Standing worker;
    private @Nullable Late late;
    private @Nullable TaskWish wish;
    private Served.Task task = new Served.Task.None();
    private final Map<UUID, Decision> decisions = new HashMap<>(1);
    private boolean handsCounted;
    private boolean pageReread;
    private int questions;

    /** @param worker as she is known here: the desk sees to it that it is still true */
    public Request(Standing worker, @Nullable Change change, @Nullable TaskWish wish, Trace trace, Instant arrivedAt) {
        this.worker = worker;
        this.change = change;
        this.wish = wish;
        this.trace = trace;
        this.arrivedAt = arrivedAt;
    }

    /** An answer to a lease that has ended. @param wish for the same task anew */
    public static Request late(Standing worker, Late late, TaskWish wish, Trace trace, Instant arrivedAt) {
        var request = new Request(worker, null, wish, trace, arrivedAt);
        request.late = late;
        return request;
    }

    public CompletableFuture<Served> served() {
        return served;
    }

    Standing worker() {
        return worker;
    }

    UUID workerId() {
        return worker.workerId();
    }

    Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    Optional<Late> late() {
        return Optional.ofNullable(late);
    }

    Optional<TaskWish> wish() {
        return Optional.ofNullable(wish);
    }

    Trace trace() {
        return trace;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    boolean handsCounted() {
        return handsCounted;
    }

    /** The wish is dealt with, without a lease; the change of the other one is still to be written. */
    void settle(Served.Task without) {
        wish = null;
        task = without;
    }

    void finish() {
        finish(task);
    }

    void finish(Served.Task with) {
        served.complete(new Served.Done(with));
    }

    void changedBefore() {
        served.complete(new Served.ChangedBefore());
    }

    void fail(Throwable fault) {
        served.completeExceptionally(fault);
    }

    /** @return whether it may ask once more */
    boolean ask() {
        return ++questions <= QUESTIONS_MAX;
    }

    void countedHands() {
        handsCounted = true;
    }

    /** @return true once */
    boolean rereadPage() {
        var first = !pageReread;
        pageReread = true;
        return first;
    }

    /** Whether she may work on a job, once that was found out. */
    Optional<Decision> decision(UUID jobId) {
        return Optional.ofNullable(decisions.get(jobId));
    }

    void decided(UUID jobId, Decision decision) {
        decisions.put(jobId, decision);
    }

    void standsNow(Standing now) {
        worker = now;
        decisions.clear();
    }
}
