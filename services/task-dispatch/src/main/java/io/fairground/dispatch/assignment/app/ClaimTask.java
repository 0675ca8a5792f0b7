package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.AssignmentProblem;
import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.Claim;
import io.fairground.dispatch.assignment.ItemPlace;
import io.fairground.dispatch.assignment.Lease;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.eligibility.Decision;
import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.dispatch.eligibility.app.DecideEligibility;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.events.dispatch.Offer;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds a task for a worker, within the transaction of the request that asks for it. */
@ApplicationScoped
class ClaimTask {

    private static final int LOOKS_MAX = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Assignments assignments;
    private final KnownJobs known;
    private final DecideEligibility eligibility;
    private final JobLocks locks;
    private final Clock clock;
    private final AssignmentConfig config;

    ClaimTask(
            Assignments assignments,
            KnownJobs known,
            DecideEligibility eligibility,
            JobLocks locks,
            Clock clock,
            AssignmentConfig config) {
        this.assignments = assignments;
        this.known = known;
        this.eligibility = eligibility;
        this.locks = locks;
        this.clock = clock;
        this.config = config;
    }

    /** @param worker has entered, with the job the wish names */
    Taking claim(Standing worker, Wish wish) {
        var taking = attempt(worker, wish);
        // Looking for an earlier lease comes second: the claim itself refuses an id that is in use.
        return taking instanceof Taking.Taken ? taking : earlier(worker, wish).orElse(taking);
    }

    private Taking attempt(Standing worker, Wish wish) {
        var jobId = wish.jobId();
        if (jobId != null) {
            return fromJob(worker, wish, jobId);
        }
        if (wish.itemKey() != null) {
            throw invalidItem("names an item of no job: name the job as well");
        }
        for (var candidate : assignments.jobsFor(worker)) {
            locks.share(List.of(candidate));
            var taking = fromJob(worker, wish, candidate);
            if (taking instanceof Taking.Taken || taking instanceof Taking.TooManyLeases) {
                return taking;
            }
        }
        return new Taking.NoWork();
    }

    private Taking fromJob(Standing worker, Wish wish, UUID jobId) {
        var terms = known.find(jobId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such job"));
        var offer = terms.offers().best(worker.region(), worker.level());
        if (offer.isEmpty()) {
            return new Taking.NotEligible(jobId, List.of(new Obstacle.NoOffer(worker.region(), worker.level())));
        }
        return switch (eligibility.of(worker.workerId(), worker.region(), worker.level(), terms.conditions())) {
            case Decision.Eligible(var apartFrom) -> taking(worker, wish, terms, offer.get(), apartFrom);
            case Decision.Obstacles(var obstacles) -> new Taking.NotEligible(jobId, obstacles);
        };
    }

    private Taking taking(Standing worker, Wish wish, JobTerms terms, Offer offer, Set<UUID> apartFrom) {
        locks.takeTurns(worker.workerId(), apartFrom);
        var claim = claim(worker, wish.assignmentId(), terms, offer, apartFrom);
        var itemKey = wish.itemKey();
        var lease = itemKey == null ? next(claim) : chosen(claim, itemKey);
        return lease.<Taking>map(found -> new Taking.Taken(found, terms, false)).orElseGet(() -> none(worker));
    }

    /** Skips tasks that others are at; when only such ones are left, waits a moment to see what becomes of them. */
    private Optional<Lease> next(Claim claim) {
        var lease = assignments.claimAhead(claim);
        for (int look = 0; lease.isEmpty() && look < LOOKS_MAX && assignments.hasTaskFor(claim); look++) {
            lease = assignments.claimFromStart(claim);
            if (lease.isEmpty()) {
                pause();
            }
        }
        return lease;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a task", e);
        }
    }

    private Optional<Lease> chosen(Claim claim, String itemKey) {
        return switch (assignments.placeOf(claim.jobId(), itemKey)) {
            case ItemPlace.At(long position) -> assignments.claimAt(claim, position);
            case ItemPlace.Unknown _ -> throw invalidItem("is no item of this job");
            case ItemPlace.NotToBeChosen _ ->
                throw new ProblemException(
                        AssignmentProblem.ITEM_CHOICE_NOT_OPEN, "leave itemKey out: this job is not a replay");
        };
    }

    private Taking none(Standing worker) {
        return assignments.liveLeases(worker.workerId()) >= config.perWorker()
                ? new Taking.TooManyLeases(config.perWorker())
                : new Taking.NoWork();
    }

    private Optional<Taking> earlier(Standing worker, Wish wish) {
        return assignments.find(wish.assignmentId()).map(held -> {
            var assignment = held.assignment();
            if (!assignment.workerId().equals(worker.workerId())) {
                throw new ProblemException(CommonProblem.NOT_FOUND, "no such assignment");
            }
            if (!assignment.isLive(clock.instant())) {
                return new Taking.Over();
            }
            var lease = assignments.findLease(wish.assignmentId()).orElseThrow();
            return new Taking.Taken(lease, known.find(assignment.jobId()).orElseThrow(), true);
        });
    }

    private Claim claim(Standing worker, UUID assignmentId, JobTerms terms, Offer offer, Set<UUID> apartFrom) {
        var now = clock.instant();
        return new Claim(
                assignmentId,
                worker.workerId(),
                terms.jobId(),
                worker.region(),
                worker.level(),
                offer.price(),
                now,
                now.plusSeconds(terms.leaseSeconds()),
                config.perWorker(),
                apartFrom);
    }

    private static ProblemException invalidItem(String detail) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, "the item cannot be taken", List.of(new FieldError("/itemKey", detail)));
    }
}
