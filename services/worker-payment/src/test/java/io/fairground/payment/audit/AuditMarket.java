package io.fairground.payment.audit;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.offer;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.Offer;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.payment.EarningAccrued;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Work of many workers of one vendor, as the audit hears of it. */
final class AuditMarket {

    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");

    private final Random random;
    private final JobSubmitted job;
    private final List<Event> events = new ArrayList<>();

    AuditMarket(String tenant, long seed) {
        this.random = new Random(seed);
        this.job = job(tenant, 1000, offer("FR", 50, "EUR"), offer("KE", 35, "EUR"));
        events.add(job);
    }

    /**
     * Each worker hands in two answers a week, of about two minutes each.
     *
     * @param minor paid for one
     */
    AuditMarket with(String region, int workers, int weeks, long minor) {
        for (int worker = 0; worker < workers; worker++) {
            var id = IDS.next();
            var pace = Math.exp(0.2 * random.nextGaussian());
            for (int week = 0; week < weeks; week++) {
                for (int answer = 0; answer < 2; answer++) {
                    var at = MONDAY.plus(Duration.ofDays(7L * week)).plusSeconds(random.nextInt(86_400));
                    answer(id, offer(region, minor, "EUR"), at, (long)
                            (120_000 * pace * Math.exp(0.2 * random.nextGaussian())));
                }
            }
        }
        return this;
    }

    private void answer(UUID worker, Offer offer, Instant at, long millis) {
        var submitted = new AssignmentSubmitted(
                IDS.next(),
                at,
                IDS.next(),
                job.jobId(),
                IDS.next(),
                IDS.next(),
                "item",
                worker,
                1,
                offer.region(),
                offer.level(),
                offer.price(),
                job.questionKind(),
                Map.of("choice", "A"),
                "A",
                at.minusMillis(2 * millis),
                at,
                2 * millis,
                millis,
                TimeBasis.MEASURED,
                null,
                null,
                null);
        events.add(submitted);
        events.add(new EarningAccrued(
                IDS.next(),
                at.plusSeconds(3600),
                submitted.assignmentId(),
                job.jobId(),
                submitted.taskId(),
                worker,
                offer.region(),
                offer.price(),
                IDS.next()));
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
