package io.fairground.payment.audit;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.assessed;
import static io.fairground.payment.Fixtures.deposit;
import static io.fairground.payment.Fixtures.financeViewer;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.offer;
import static io.fairground.payment.Fixtures.skill;
import static io.fairground.payment.Fixtures.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.audit.app.FoldFacts;
import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.facts.RandomEvents;
import io.fairground.payment.audit.facts.Recomputation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PayAuditApiTest {

    @Inject
    FoldFacts foldFacts;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void payStandsNextToQualityRegionByRegion() {
        var job = fundedJob();
        var indians = new UUID[] {IDS.next(), IDS.next()};
        for (var worker : indians) {
            paid(job, 0, worker, 36_000L, TimeBasis.REPLAYED, 5);
        }
        paid(job, 1, IDS.next(), null, TimeBasis.NOT_RECORDED, 4);
        TestEvents.publish(skill(job, indians[0], "IN", 10, 9), skill(job, indians[1], "IN", 10, 7));
        awaitSkills(job, 2);

        var table = regions(financeViewer(), job.jobId().toString());

        table.then()
                .statusCode(200)
                .body("rows", hasSize(2))
                .body("rows[0].region", equalTo("IN"))
                .body("rows[0].workers", equalTo(2))
                .body("rows[0].answers", equalTo(10))
                .body("rows[0].paidHours", equalTo(0.1f))
                .body("rows[0].pay.amountMinor", equalTo(200))
                .body("rows[0].pay.currency", equalTo("INR"))
                .body("rows[0].effectiveHourly.amountMinor", equalTo(2000))
                .body("rows[0].legalFloorHourly.amountMinor", equalTo(2225))
                .body("rows[0].floorRow.evidence", equalTo("C"))
                .body("rows[0].pricePerLabel", equalTo(0.2f))
                .body("rows[0].accuracy.estimate", equalTo(0.8f))
                .body("rows[0].accuracy.basis", equalTo("GOLD"))
                .body("rows[0].accuracy.goldAnswered", equalTo(20))
                .body("rows[0].costPerCorrectLabel", equalTo(0.25f))
                .body("rows[0].timeBasis", equalTo("REPLAYED"))
                .body("rows[1].region", equalTo("US"))
                .body("rows[1].paidHours", nullValue())
                .body("rows[1].effectiveHourly", nullValue())
                .body("rows[1].accuracy", nullValue())
                .body("rows[1].costPerCorrectLabel", nullValue())
                .body("rows[1].timeBasis", equalTo("NOT_RECORDED"))
                .body("rows[1].reasons", hasItem(startsWith("effectiveHourly: 4 of 4 answers")))
                .body("rows[1].reasons", hasItem(startsWith("accuracy: ")));
    }

    @Test
    void theVendorReadsItsOwnJobAndNobodyElses() {
        var job = fundedJob();

        assertThat(regions(Tokens.vendor("acme"), job.jobId().toString()).statusCode())
                .isEqualTo(200);
        assertThat(regions(Tokens.vendor("zeta"), job.jobId().toString()).statusCode())
                .isEqualTo(404);
        assertThat(regions(Tokens.worker("ada"), job.jobId().toString()).statusCode())
                .isEqualTo(403);
        assertThat(regions(financeViewer(), IDS.next().toString()).statusCode()).isEqualTo(404);
        assertThat(regions(financeViewer(), "x").statusCode()).isEqualTo(422);
    }

    /** The pure fold is tested a thousand times over; this is the same in PostgreSQL. */
    @Test
    void sumsInTheDatabaseAreTheSumsOfAllEventsWhateverTheirOrder() {
        var all = new TreeMap<Cell, List<Long>>();
        for (int seed = 1; seed <= 12; seed++) {
            var delivered = new RandomEvents(seed, "AQ", "BV", "HM")
                    .of(25).stream().distinct().toList();
            all.putAll(Recomputation.of(delivered, Region.of("AQ")));

            foldInBatches(delivered, new Random(seed));

            for (var table : List.of("worker_week", "worker_quarter", "job_week", "region_week")) {
                for (var measure : Measure.values()) {
                    assertThat(Database.count(
                                    "select coalesce(sum(%s), 0) from audit_%s where region in ('AQ', 'BV', 'HM')"
                                            .formatted(measure.column(), table)))
                            .as("%s of %s, seed %d", measure, table, seed)
                            .isEqualTo(all.values().stream()
                                    .mapToLong(values -> values.get(measure.ordinal()))
                                    .sum());
                }
            }
        }
        assertThat(Database.count("select count(*) from audit_worker_week where region in ('AQ', 'BV', 'HM')"
                        + " and (submitted > 0 or unfinished > 0)"))
                .isEqualTo(all.size());
    }

    private void foldInBatches(List<Event> delivered, Random random) {
        int from = 0;
        while (from < delivered.size()) {
            var to = Math.min(delivered.size(), from + 1 + random.nextInt(30));
            foldFacts.applyAll(delivered.subList(from, to));
            from = to;
        }
    }

    private static JobSubmitted fundedJob() {
        deposit("acme", new Money(100_000, "INR"));
        deposit("acme", new Money(100_000, "USD"));
        var job = job("acme", 20, offer("IN", 20, "INR"), offer("US", 7, "USD"));
        TestEvents.publish(job);
        TestEvents.published(EventType.JOB_FUNDED, job.jobId(), PATIENCE);
        return job;
    }

    private static void paid(
            JobSubmitted job, int offer, UUID worker, @Nullable Long activeMillis, TimeBasis basis, int answers) {
        var halves = new ArrayList<Event>();
        UUID last = worker;
        for (int i = 0; i < answers; i++) {
            var answer = submitted(job, job.offers().get(offer), worker, activeMillis, basis);
            halves.add(answer);
            halves.add(assessed(answer, Outcome.USED));
            last = answer.assignmentId();
        }
        TestEvents.publish(halves.toArray(Event[]::new));
        TestEvents.published(EventType.EARNING_ACCRUED, last, PATIENCE);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Database.count("select count(*) from earning where worker_id = '" + worker + "'"))
                        .isEqualTo(answers));
    }

    private static void awaitSkills(JobSubmitted job, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.count(
                                "select count(*) from skill_figure where job_id = '" + job.jobId() + "'"))
                        .isEqualTo(count));
    }

    private static Response regions(String token, String jobId) {
        return given().auth().oauth2(token).get("/v1/pay-audit/regions?jobId=" + jobId);
    }
}
