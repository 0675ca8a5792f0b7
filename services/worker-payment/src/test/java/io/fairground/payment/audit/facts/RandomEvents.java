package io.fairground.payment.audit.facts;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.EarningReversed;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What may happen to assignments, told in any order, some of it twice: late, reversed and restated. */
public final class RandomEvents {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private final List<String> regions;
    private static final String[] CURRENCIES = {"EUR", "KES", "INR"};

    private final Random random;

    /** @param regions three of them; workers are at home in the first */
    public RandomEvents(long seed, String... regions) {
        this.random = new Random(seed);
        this.regions = List.of(regions);
    }

    /** As they are delivered: shuffled, with duplicates. */
    public List<Event> of(int assignments) {
        var events = new ArrayList<Event>();
        var jobs = List.of(id(), id());
        var workers = List.of(id(), id(), id());
        for (var worker : workers) {
            events.add(new WorkerRegistered(
                    id(), START, worker, worker.toString(), Region.of(regions.getFirst()), List.of()));
        }
        for (int i = 0; i < assignments; i++) {
            assignment(jobs.get(random.nextInt(2)), workers.get(random.nextInt(3)), events);
        }
        var duplicates = events.stream().filter(_ -> random.nextInt(4) == 0).toList();
        events.addAll(duplicates);
        Collections.shuffle(events, random);
        return events;
    }

    private void assignment(UUID job, UUID worker, List<Event> events) {
        var assignment = id();
        var task = id();
        var leased = START.plusSeconds(random.nextInt(60 * 86_400));
        var ended = leased.plusSeconds(1 + random.nextInt(3600));
        events.add(new AssignmentLeased(id(), leased, assignment, job, task, worker, 1, leased.plusSeconds(3600)));
        if (random.nextInt(4) == 0) {
            events.add(
                    random.nextBoolean()
                            ? new AssignmentReturned(id(), ended, assignment, job, task, worker, 1, "too hard", null)
                            : new AssignmentExpired(id(), ended, assignment, job, task, worker, 1));
            return;
        }
        var place = random.nextInt(regions.size());
        var price = new Money(1 + random.nextInt(500), CURRENCIES[place]);
        for (int statement = random.nextInt(3) == 0 ? 2 : 1; statement > 0; statement--) {
            events.add(submitted(assignment, job, task, worker, place, price, leased, ended));
        }
        for (int statement = random.nextInt(3); statement > 0; statement--) {
            events.add(assessed(assignment, job, task, worker, ended));
        }
        pay(assignment, job, task, worker, place, price, ended, events);
    }

    private AssignmentSubmitted submitted(
            UUID assignment, UUID job, UUID task, UUID worker, int place, Money price, Instant leased, Instant ended) {
        var wall = ended.toEpochMilli() - leased.toEpochMilli();
        var timed = random.nextInt(5) > 0;
        return new AssignmentSubmitted(
                id(),
                ended.plusSeconds(random.nextInt(3)),
                assignment,
                job,
                task,
                task,
                "item",
                worker,
                1,
                Region.of(regions.get(place)),
                Level.RATER,
                price,
                QuestionKind.LABEL,
                Map.of("label", "a"),
                "a",
                leased,
                ended,
                wall,
                timed ? (long) (wall * random.nextDouble()) : null,
                timed ? TimeBasis.MEASURED : TimeBasis.NOT_RECORDED,
                null,
                null,
                null);
    }

    private AssignmentAssessed assessed(UUID assignment, UUID job, UUID task, UUID worker, Instant ended) {
        var outcome = Outcome.values()[random.nextInt(3)];
        return new AssignmentAssessed(
                id(), ended.plusSeconds(random.nextInt(3)), assignment, job, task, worker, outcome, "rule:x@1", null);
    }

    private void pay(
            UUID assignment,
            UUID job,
            UUID task,
            UUID worker,
            int place,
            Money price,
            Instant ended,
            List<Event> events) {
        for (int attempt = random.nextInt(3); attempt > 0; attempt--) {
            var at = ended.plusSeconds(60L * (1 + random.nextInt(10_000)));
            events.add(new EarningAccrued(
                    id(), at, assignment, job, task, worker, Region.of(regions.get(place)), price, id()));
            if (attempt > 1 || random.nextInt(4) == 0) {
                events.add(new EarningReversed(id(), at.plusSeconds(86_400), assignment, job, worker, price, id()));
            }
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
