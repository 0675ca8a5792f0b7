package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.book.Book;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.kernel.Ids;
import io.fairground.kit.json.EventJson;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Where requests are handed in: a queue, the desks behind it, and the book they share. */
public final class Counter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SCOUTS = 4;

    private final Book book = new Book();
    private final LinkedBlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Set<Request> pending = ConcurrentHashMap.newKeySet();
    private final ExecutorService scoutThreads = Executors.newFixedThreadPool(
            SCOUTS, Thread.ofPlatform().name("scout-", 1).daemon().factory());
    private final List<Thread> desks = new ArrayList<>();
    private final Scouts scouts;
    private final Function<UUID, Optional<JobTerms>> terms;
    private final Admission admission;
    private final Function<Integer, Thread> newDesk;
    private volatile boolean closed;

    /**
     * @param terms of a job
     * @param admission who may work on it
     * @param handMax how many tasks a worker may hold
     * @param written runs after each commit: there are events to publish
     */
    public Counter(
            Storage storage,
            Function<UUID, Optional<JobTerms>> terms,
            Admission admission,
            EventJson json,
            Ids ids,
            Clock clock,
            RandomGenerator random,
            int handMax,
            Runnable written) {
        this.terms = terms;
        this.admission = admission;
        this.scouts = new Scouts(book, storage, clock, scoutThreads);
        var planner = new Planner(book, scouts, storage, terms, clock, random, handMax);
        this.newDesk = number -> Thread.ofPlatform()
                .name("desk-" + number)
                .daemon()
                .unstarted(
                        new Desk(queue, planner, book, scouts, storage, admission, new Announcer(json, ids), written));
    }

    /**
     * @param live leases that were live when this replica started
     * @param count of desks: while one waits for the disk another one can prepare
     */
    public void open(Collection<HeldAssignment> live, int count) {
        live.forEach(book::hold);
        for (int number = 1; number <= count; number++) {
            desks.add(newDesk.apply(number));
        }
        desks.forEach(Thread::start);
    }

    public Book book() {
        return book;
    }

    /** Learns what other replicas did to leases that are overdue here. */
    public void reconcile() {
        scouts.reconcile();
    }

    /**
     * Waits until it is decided.
     *
     * @throws ProblemException {@code unavailable}: it may have been written or not, a repeat will tell
     */
    public Served serve(Request request) {
        handIn(request);
        return await(request);
    }

    /** The same for requests that are served together, if they can be. @return in the same order */
    public List<Served> serveAll(List<Request> requests) {
        requests.forEach(this::handIn);
        return requests.stream().map(this::await).toList();
    }

    private void handIn(Request request) {
        decideAhead(request);
        pending.add(request);
        if (closed) {
            pending.remove(request);
            throw unavailable();
        }
        queue.add(request);
    }

    private Served await(Request request) {
        try {
            return request.served().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } finally {
            pending.remove(request);
        }
    }

    /** What can be found out by the one who waits anyway keeps no desk busy. */
    private void decideAhead(Request request) {
        request.wish()
                .flatMap(wish -> Optional.ofNullable(wish.jobId()).flatMap(terms))
                .filter(job -> job.offers()
                        .best(request.worker().region(), request.worker().level())
                        .isPresent())
                .ifPresent(job -> request.decided(job.jobId(), admission.decide(request.worker(), job)));
    }

    /** Whoever waits is told at once, wherever her request is: it may be in the middle of being written. */
    @Override
    public void close() {
        closed = true;
        desks.forEach(Thread::interrupt);
        scoutThreads.shutdownNow();
        pending.forEach(request -> request.fail(unavailable()));
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE, "repeat the request: if it was done, it is not done twice");
    }
}
