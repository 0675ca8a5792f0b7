package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Seat;
import io.fairground.dispatch.assignment.book.Book;
import io.fairground.dispatch.assignment.book.PageId;
import io.fairground.dispatch.assignment.book.Pick;
import io.fairground.dispatch.assignment.book.Pick.Question;
import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.events.dispatch.Offer;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Chooses the next task of each worker, from what is in memory. */
final class Planner {

    /** So many jobs are tried for a worker who names none. */
    private static final int JOBS_TRIED_MAX = 100;

    private final Book book;
    private final Scouts scouts;
    private final Storage storage;
    private final Function<UUID, Optional<JobTerms>> terms;
    private final Clock clock;
    private final RandomGenerator random;
    private final int handMax;

    Planner(
            Book book,
            Scouts scouts,
            Storage storage,
            Function<UUID, Optional<JobTerms>> terms,
            Clock clock,
            RandomGenerator random,
            int handMax) {
        this.book = book;
        this.scouts = scouts;
        this.storage = storage;
        this.terms = terms;
        this.clock = clock;
        this.random = random;
        this.handMax = handMax;
    }

    Plan plan(Request request) {
        var wish = request.wish();
        if (wish.isEmpty()) {
            return withoutLease(request);
        }
        var jobId = wish.get().jobId();
        return jobId == null ? anyJob(request, wish.get()) : oneJob(request, wish.get(), jobId);
    }

    /** What was true when the request came may not be so any more. */
    void bringUpToDate(Request request) {
        scouts.answer(new Question.OpenJobs());
        request.standsNow(storage.standing(request.workerId()));
    }

    /** Another replica is at these tasks; where the job is large, this one goes elsewhere. */
    void avoid(PageId page, JobTerms job) {
        var pages = Math.ceilDiv(job.taskCount(), PageId.TASKS);
        if (pages > 1) {
            book.avoid(page, new PageId(page.jobId(), random.nextLong(pages)));
        } else {
            book.forget(page);
        }
    }

    private Plan oneJob(Request request, TaskWish wish, UUID jobId) {
        var job = terms.apply(jobId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var offer =
                job.offers().best(request.worker().region(), request.worker().level());
        if (offer.isEmpty()) {
            return settled(request, noOffer(request, jobId));
        }
        if (!scouts.openJobs().include(jobId)) {
            return scouts.openJobs().knownTo(request)
                    ? settled(request, new Served.Task.None())
                    : asked(request, new Question.OpenJobs());
        }
        return request.decision(jobId).orElse(null) instanceof Decision.Obstacles(var obstacles)
                ? settled(request, new Served.Task.NotEligible(jobId, obstacles))
                : ifEligible(job, offer.get(), request, wish).orElseGet(() -> settled(request, new Served.Task.None()));
    }

    private static Served.Task noOffer(Request request, UUID jobId) {
        var worker = request.worker();
        return new Served.Task.NotEligible(jobId, List.of(new Obstacle.NoOffer(worker.region(), worker.level())));
    }

    private Plan anyJob(Request request, TaskWish wish) {
        var open = scouts.openJobs();
        var tried = 0;
        for (var jobId : open.jobIds()) {
            var job = terms.apply(jobId).orElseThrow();
            var offer = job.offers()
                    .best(request.worker().region(), request.worker().level());
            if (offer.isPresent() && tried++ < JOBS_TRIED_MAX) {
                var plan = ifEligible(job, offer.get(), request, wish);
                if (plan.isPresent()) {
                    return plan.get();
                }
            }
        }
        return open.knownTo(request)
                ? settled(request, new Served.Task.None())
                : asked(request, new Question.OpenJobs());
    }

    /** @return nothing when the job has nothing for her */
    private Optional<Plan> ifEligible(JobTerms job, Offer offer, Request request, TaskWish wish) {
        return switch (request.decision(job.jobId()).orElse(null)) {
            case null -> Optional.of(new Plan.Undecided(job));
            case Decision.Obstacles _ -> Optional.empty();
            case Decision.Eligible(var apartFrom) -> from(job, offer, request, wish, apartFrom);
        };
    }

    private Optional<Plan> from(JobTerms job, Offer offer, Request request, TaskWish wish, Set<UUID> apartFrom) {
        var now = clock.instant();
        var position = wish.position();
        // What she answers at once she does not hold.
        var most = request.late().isPresent() ? Integer.MAX_VALUE : Math.max(handMax, wish.together());
        var pick = position == null
                ? book.pick(job.jobId(), request.workerId(), apartFrom, wish.assignmentId(), most, now)
                : book.pickAt(job.jobId(), position, request.workerId(), apartFrom, wish.assignmentId(), most);
        return switch (pick) {
            case Pick.Seated(UUID _, Seat seat, PageId ahead) -> {
                if (ahead != null) {
                    scouts.send(new Question.OfPage(ahead));
                }
                yield Optional.of(
                        new Plan.Ready(request, Optional.of(leased(job, offer, request, wish, seat, apartFrom, now))));
            }
            case Pick.Unread(Question question) -> Optional.of(asked(request, question));
            case Pick.HandsFull _ -> Optional.of(handsFull(request));
            case Pick.Nothing _ ->
                position == null || !request.rereadPage()
                        ? Optional.empty()
                        : Optional.of(anew(request, PageId.at(job.jobId(), position)));
        };
    }

    /** Another replica may have freed the only task that will do, and says nothing. */
    private Plan anew(Request request, PageId page) {
        book.forget(page);
        return asked(request, new Question.OfPage(page));
    }

    private Plan handsFull(Request request) {
        if (request.handsCounted()) {
            return settled(request, new Served.Task.HandsFull());
        }
        request.countedHands();
        return asked(request, new Question.OfHands(request.workerId()));
    }

    private Plan asked(Request request, Question question) {
        return request.ask() ? new Plan.Waiting(question) : settled(request, new Served.Task.None());
    }

    private static Plan settled(Request request, Served.Task task) {
        request.settle(task);
        return withoutLease(request);
    }

    private static Plan withoutLease(Request request) {
        return request.change().isPresent() ? new Plan.Ready(request, Optional.empty()) : new Plan.Finished();
    }

    private static Served.Task.Leased leased(
            JobTerms job, Offer offer, Request request, TaskWish wish, Seat seat, Set<UUID> apartFrom, Instant now) {
        var late = request.late();
        if (late.isPresent()) {
            var anew = late.get().expired().assignment().anew(wish.assignmentId(), seat, now, job.leaseSeconds());
            return new Served.Task.Leased(HeldAssignment.taken(anew, seat), job, apartFrom);
        }
        var assignment = new Assignment(
                wish.assignmentId(),
                job.jobId(),
                seat.taskId(),
                request.workerId(),
                seat.epoch(),
                request.worker().region(),
                request.worker().level(),
                offer.price(),
                now,
                now.plusSeconds((long) job.leaseSeconds() * wish.together()),
                new Assignment.State.Leased());
        return new Served.Task.Leased(HeldAssignment.taken(assignment, seat), job, apartFrom);
    }
}
