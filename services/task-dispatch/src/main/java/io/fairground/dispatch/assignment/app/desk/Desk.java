package io.fairground.dispatch.assignment.app.desk;

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
            write(plans);
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

    private void write(List<Plan.Ready> plans) {
        try {
            if (storage.write(announcer.group(plans)) == Group.Outcome.WRITTEN) {
                plans.forEach(this::settle);
                written.run();
                return;
            }
        } catch (UnwritableException e) {
            LOG.debugf("a group of %d is taken apart: %s", plans.size(), e.getMessage());
        } catch (RuntimeException e) {
            plans.forEach(this::unseat);
            plans.forEach(plan -> plan.request().fail(e));
            return;
        }
        plans.forEach(this::unseat);
        plans.forEach(plan -> serveAlone(plan.request()));
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
        var plan = planner.plan(request);
        while (!(plan instanceof Plan.Ready) && !(plan instanceof Plan.Finished)) {
            findOut(request, plan);
            plan = planner.plan(request);
        }
        return switch (plan) {
            case Plan.Ready ready -> writeAlone(ready);
            case Plan.Finished _ -> {
                request.finish();
                yield true;
            }
            case Plan.Waiting _, Plan.Undecided _ -> false;
        };
    }

    private void findOut(Request request, Plan plan) {
        switch (plan) {
            case Plan.Waiting(var question) -> scouts.answer(question);
            case Plan.Undecided(var job) -> decide(request, job);
            case Plan.Ready _, Plan.Finished _ -> {}
        }
    }

    private boolean writeAlone(Plan.Ready plan) {
        Group.Outcome outcome;
        try {
            outcome = storage.write(announcer.group(List.of(plan)));
            if (outcome == Group.Outcome.WRITTEN) {
                settle(plan);
                written.run();
                return true;
            }
        } catch (RuntimeException e) {
            unseat(plan);
            throw e;
        }
        unseat(plan);
        return learn(plan, outcome);
    }

    /** Finds out what was wrong. @return whether the request is done with */
    private boolean learn(Plan.Ready plan, Group.Outcome outcome) {
        var request = plan.request();
        var ending = request.ending();
        if (ending.isPresent()
                && !storage.ends(List.of(ending.get().assignmentId())).isEmpty()) {
            request.endedBefore();
            return true;
        }
        plan.lease().ifPresent(lease -> {
            var assignment = lease.held().assignment();
            if (storage.find(assignment.assignmentId()).isPresent()) {
                request.settle(new Served.Task.IdInUse());
            } else if (outcome == Group.Outcome.OUTDATED) {
                planner.reread(PageId.at(assignment.jobId(), lease.held().seat().position()));
            } else {
                planner.avoid(PageId.at(assignment.jobId(), lease.held().seat().position()), lease.terms());
            }
        });
        return false;
    }

    private void settle(Plan.Ready plan) {
        plan.request().ending().ifPresent(ending -> book.end(ending.held(), ending.kind()));
        plan.lease()
                .ifPresentOrElse(
                        lease -> {
                            book.hold(lease.held());
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
