package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.book.Book;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.dispatch.job.JobTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Serves whoever is in the queue together: proposes tasks from the book, writes all of it in one transaction, and tells each
 * what became of her wish. While one desk waits for the disk another one prepares the next group.
 *
 * <p>A group that cannot be written as it is was prepared from a book that is not up to date: then each of its requests is
 * served alone, from what the database says.
 */
final class Desk implements Runnable {

    private static final Logger LOG = Logger.getLogger(Desk.class);
    private static final int GROUP_MAX = 256;
    private static final int ATTEMPTS_MAX = 10;

    private final BlockingQueue<Request> queue;
    private final Planner planner;
    private final Book book;
    private final Scouts scouts;
    private final Storage storage;
    private final Admission admission;
    private final Announcer announcer;
    private final Runnable written;

    Desk(
            BlockingQueue<Request> queue,
            Planner planner,
            Book book,
            Scouts scouts,
            Storage storage,
            Admission admission,
            Announcer announcer,
            Runnable written) {
        this.queue = queue;
        this.planner = planner;
        this.book = book;
        this.scouts = scouts;
        this.storage = storage;
        this.admission = admission;
        this.announcer = announcer;
        this.written = written;
    }

    @Override
    public void run() {
        var group = new ArrayList<Request>(GROUP_MAX);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                return; // the service stops; what waits in the queue was never acknowledged
            }
            queue.drainTo(group, GROUP_MAX - 1);
            serveOrFail(group);
            group.clear();
        }
    }

    /** Whatever goes wrong, the desk stays open: without it every worker would wait. */
    private void serveOrFail(List<Request> group) {
        try {
            serve(group);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "a desk could not serve a group of %d", group.size());
            group.forEach(request -> request.fail(e));
        }
    }

    private void serve(List<Request> group) {
        var plans = new ArrayList<Plan.Ready>(group.size());
        for (var request : group) {
            try {
                switch (planner.plan(request)) {
                    case Plan.Ready ready -> plans.add(ready);
                    case Plan.Waiting(var question) -> waitFor(request, scouts.send(question));
                    case Plan.Undecided(var job) -> waitFor(request, scouts.run(() -> decide(request, job)));
                    case Plan.Finished _ -> request.finish();
                }
            } catch (RuntimeException e) {
                request.fail(e);
            }
        }
        if (!plans.isEmpty()) {
            serveTogether(plans);
        }
    }

    private void waitFor(Request request, CompletableFuture<Void> known) {
        known.whenComplete((_, fault) -> {
            if (fault == null) {
                queue.add(request);
            } else {
                request.fail(fault);
            }
        });
    }

    private void decide(Request request, JobTerms job) {
        request.decided(job.jobId(), admission.decide(request.worker(), job));
    }

    private void serveTogether(List<Plan.Ready> plans) {
        try {
            if (write(plans) == Group.Outcome.WRITTEN) {
                return;
            }
        } catch (UnwritableException e) {
            LOG.debugf("a group of %d is taken apart: %s", plans.size(), e.getMessage());
        } catch (RuntimeException e) {
            plans.forEach(plan -> plan.request().fail(e));
            return;
        }
        plans.forEach(plan -> serveAlone(plan.request()));
    }

    /** When it is not written, the book is as before. */
    private Group.Outcome write(List<Plan.Ready> plans) {
        Group.Outcome outcome = null;
        try {
            outcome = storage.write(announcer.group(plans));
        } finally {
            plans.forEach(outcome == Group.Outcome.WRITTEN ? this::settle : this::unseat);
        }
        if (outcome == Group.Outcome.WRITTEN) {
            written.run();
        }
        return outcome;
    }

    /** All that is asked is asked here and now: it happens seldom. */
    private void serveAlone(Request request) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
                if (attemptAlone(request)) {
                    return;
                }
            }
            request.fail(new IllegalStateException("a request met a conflict " + ATTEMPTS_MAX + " times"));
        } catch (RuntimeException e) {
            request.fail(e);
        }
    }

    /** @return whether the request is done with */
    private boolean attemptAlone(Request request) {
        planner.bringUpToDate(request);
        while (true) {
            switch (planner.plan(request)) {
                case Plan.Ready ready -> {
                    var outcome = write(List.of(ready));
                    return outcome == Group.Outcome.WRITTEN || learn(ready, outcome);
                }
                case Plan.Waiting(var question) -> scouts.answer(question);
                case Plan.Undecided(var job) -> decide(request, job);
                case Plan.Finished _ -> {
                    request.finish();
                    return true;
                }
            }
        }
    }

    /** Finds out what was wrong. @return whether the request is done with */
    private boolean learn(Plan.Ready plan, Group.Outcome outcome) {
        var request = plan.request();
        if (request.change().filter(this::cameTooLate).isPresent()
                || request.late()
                        .filter(late -> storage.isAnsweredLate(late.assignmentId()))
                        .isPresent()) {
            request.changedBefore();
            return true;
        }
        plan.lease().ifPresent(lease -> {
            var assignment = lease.held().assignment();
            var page = PageId.at(assignment.jobId(), lease.held().seat().position());
            if (storage.find(assignment.assignmentId()).isPresent()) {
                request.settle(new Served.Task.IdInUse());
            } else if (outcome == Group.Outcome.OUTDATED) {
                book.forget(page);
            } else {
                planner.avoid(page, lease.terms());
            }
        });
        return false;
    }

    private boolean cameTooLate(Change change) {
        return switch (change) {
            case Ending ending -> !storage.ends(List.of(ending.assignmentId())).isEmpty();
            case Heartbeat heartbeat ->
                !storage.ends(List.of(heartbeat.assignmentId())).isEmpty()
                        || storage.find(heartbeat.assignmentId())
                                .filter(now ->
                                        now.pulse().equals(heartbeat.held().pulse()))
                                .isEmpty();
        };
    }

    private void settle(Plan.Ready plan) {
        switch (plan.request().change().orElse(null)) {
            case null -> {}
            case Ending ending -> book.end(ending.held(), ending.kind());
            case Heartbeat heartbeat -> book.goesOn(heartbeat.after());
        }
        plan.lease()
                .ifPresentOrElse(
                        lease -> {
                            book.hold(lease.held());
                            plan.request().late().ifPresent(_ -> book.end(lease.held(), EndKind.SUBMITTED));
                            plan.request().finish(lease);
                        },
                        plan.request()::finish);
    }

    private void unseat(Plan.Ready plan) {
        plan.lease().ifPresent(lease -> {
            var assignment = lease.held().assignment();
            book.unseat(
                    assignment.jobId(),
                    assignment.workerId(),
                    assignment.assignmentId(),
                    lease.held().seat());
        });
    }
}
