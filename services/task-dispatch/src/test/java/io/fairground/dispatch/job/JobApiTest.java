package io.fairground.dispatch.job;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.as;
import static io.fairground.dispatch.Market.awaitState;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.now;
import static io.fairground.dispatch.Market.offer;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.post;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.submitted;
import static io.fairground.dispatch.Market.vendor;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market.Material;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.payment.FundingReason;
import io.fairground.events.payment.JobFunded;
import io.fairground.events.payment.JobFundingRefused;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class JobApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void aJobOpensWhenItsBudgetIsReserved() {
        // Given
        var jobId = submitted(preferenceJob(Material.published(ACME, 3)));
        vendor().get("/v1/jobs/{id}", jobId)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("taskCount", equalTo(3));
        var announced = (JobSubmitted) TestEvents.published(EventType.JOB_SUBMITTED, jobId, PATIENCE);
        assertThat(announced.choices()).containsExactly("A", "B", "tie");
        assertThat(announced.offers()).hasSize(3);

        // When
        TestEvents.publish(new JobFunded(newId(), now(), jobId, List.of(new Money(30, "USD"))));

        // Then
        awaitState(jobId, "OPEN");
        TestEvents.published(EventType.JOB_OPENED, jobId, PATIENCE);
        assertThat(Database.count("select count(*) from task where job_id = '" + jobId + "'"))
                .isEqualTo(3);
    }

    @Test
    void aRefusedJobSaysEachReasonAndTheSmallestOfferThatWouldPass() {
        // Given
        var jobId = submitted(preferenceJob(Material.published(ACME, 1)));

        // When
        TestEvents.publish(new JobFundingRefused(
                newId(),
                now(),
                jobId,
                List.of(
                        new FundingReason("offer-below-floor", "too low", Region.of("US"), new Money(31, "USD")),
                        new FundingReason("insufficient-funds", "no money", null, null))));

        // Then
        awaitState(jobId, "FUNDING_REFUSED");
        vendor().get("/v1/jobs/{id}", jobId)
                .then()
                .body("fundingReasons.code", equalTo(List.of("offer-below-floor", "insufficient-funds")))
                .body("fundingReasons[0].region", equalTo("US"))
                .body("fundingReasons[0].smallestPassing.amountMinor", equalTo(31))
                .body("fundingReasons[1].smallestPassing", nullValue());
    }

    @Test
    void theFirstDecisionOnFundingStandsAndOpensTheJobOnce() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));

        // When
        TestEvents.publish(
                new JobFunded(newId(), now(), jobId, List.of()),
                new JobFundingRefused(newId(), now(), jobId, List.of()));
        var later = open(preferenceJob(Material.published(ACME, 2))); // on the same topic: what came before is applied

        // Then
        assertThat(later).isNotNull();
        awaitState(jobId, "OPEN");
        assertThat(Database.count("select count(*) from task where job_id = '" + jobId + "'"))
                .isEqualTo(2);
    }

    @Test
    void aRepeatedPostMakesOneJob() {
        // Given
        var job = preferenceJob(Material.published(ACME, 1));
        submitted(job);
        var key = newId().toString();

        // When
        var first = vendor().header("Idempotency-Key", key).body(job).post("/v1/jobs");
        var again = vendor().header("Idempotency-Key", key).body(job).post("/v1/jobs");

        // Then
        first.then().statusCode(201).header("Location", "/v1/jobs/" + first.path("jobId"));
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("jobId", equalTo(first.path("jobId")));
        vendor().body(job).post("/v1/jobs").then().statusCode(400);
    }

    @Test
    void aJobCannotNameWhatHasNotBeenAnnounced() {
        // Given
        var known = Material.published(ACME, 1);
        submitted(preferenceJob(known));

        // When, Then
        post(preferenceJob(new Material(newId(), known.guidelineId())))
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/dataset-version-unknown"));
        post(preferenceJob(new Material(known.datasetId(), newId())))
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/guideline-version-unknown"));
    }

    @Test
    void anotherVendorsDatasetIsAsGoodAsUnknown() {
        // Given
        var theirs = Material.published("zeta", 1);
        var ours = Material.published(ACME, 1);
        submitted(preferenceJob(ours));

        // When, Then
        post(preferenceJob(new Material(theirs.datasetId(), ours.guidelineId())))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dataset-version-unknown"));
    }

    @Test
    void rulesBetweenFieldsAreCheckedWithAPointer() {
        var material = Material.published(ACME, 1);
        submitted(preferenceJob(material));

        refused(material, "maxOverlap", 0, "/maxOverlap");
        refused(material, Map.of("overlap", 3, "maxOverlap", 2), "/maxOverlap");
        refused(material, "question", Map.of("kind", "LABEL"), "/question/choices");
        refused(material, "offers", List.of(offer("KE", 10), offer("KE", 12)), "/offers/1");
        refused(material, "offers", List.of(offer("KE", 0)), "/offers/0/price");
        refused(material, Map.of("overlap", 2, "offers", List.of(offer("KE", Long.MAX_VALUE))), "/offers");
        refused(material, "offers", List.of(), "/offers");
        refused(material, "excludeBelowGoldAccuracy", 1.5, "/excludeBelowGoldAccuracy");
        refused(material, "leaseSeconds", 0, "/leaseSeconds");
    }

    @Test
    void aVendorSeesItsOwnJobsOnly() {
        // Given
        var jobId = submitted(preferenceJob(Material.published(ACME, 1)));

        // When, Then
        as(Tokens.vendor("zeta")).get("/v1/jobs/{id}", jobId).then().statusCode(404);
        as(Tokens.vendor("zeta")).get("/v1/jobs/{id}/question", jobId).then().statusCode(404);
        as(Tokens.vendor("zeta")).post("/v1/jobs/{id}/close", jobId).then().statusCode(404);
        as(Tokens.vendor("zeta"))
                .get("/v1/jobs")
                .then()
                .statusCode(200)
                .body("items.jobId", not(hasItem(jobId.toString())));
        vendor().get("/v1/jobs/{id}", newId()).then().statusCode(404);
        vendor().post("/v1/jobs/{id}/close", newId()).then().statusCode(404);
    }

    @Test
    void aWorkerSeesOpenJobsThatPayWhereSheWorksAndHerOfferOnly() {
        // Given
        worker("joan", "US-CA");
        worker("klara", "AT");
        var waiting = submitted(preferenceJob(Material.published(ACME, 1)));
        var job = preferenceJob(Material.published(ACME, 1));
        job.put("excludeBelowGoldAccuracy", 0.6);
        var jobId = open(job);

        // When, Then
        as(Tokens.worker("joan"))
                .get("/v1/jobs/{id}", jobId)
                .then()
                .statusCode(200)
                .body("offers.region", equalTo(List.of("US-CA")))
                .body("excludeBelowGoldAccuracy", nullValue());
        as(Tokens.worker("joan"))
                .get("/v1/jobs?limit=500")
                .then()
                .body("items.jobId", hasItem(jobId.toString()))
                .body("items.jobId", not(hasItem(waiting.toString())));
        as(Tokens.worker("joan")).get("/v1/jobs/{id}", waiting).then().statusCode(404);
        as(Tokens.worker("klara")).get("/v1/jobs/{id}", jobId).then().statusCode(404);
        as(Tokens.worker("klara")).get("/v1/jobs").then().body("items", empty());
        vendor().get("/v1/jobs/{id}", jobId).then().body("excludeBelowGoldAccuracy", equalTo(0.6f));
    }

    @Test
    void rolesAreKeptApart() {
        var body = preferenceJob(new Material(newId(), newId()));
        as(Tokens.worker("joan"))
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/v1/jobs")
                .then()
                .statusCode(403);
        as(Tokens.worker("joan")).post("/v1/jobs/{id}/close", newId()).then().statusCode(403);
        vendor().post("/v1/operations/jobs/{id}/replay", newId()).then().statusCode(403);
        as(Tokens.with("fin", Set.of("finance-viewer"), null))
                .get("/v1/jobs")
                .then()
                .statusCode(403);
    }

    @Test
    void pagesLeadThroughAllJobsNewestFirst() {
        // Given
        var material = Material.published(ACME, 1);
        var first = submitted(preferenceJob(material));
        var second = submitted(preferenceJob(material));

        // When
        var page = vendor().get("/v1/jobs?limit=1").then().statusCode(200).extract();
        var next = vendor().get("/v1/jobs?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .extract();

        // Then
        assertThat(page.<String>path("items[0].jobId")).isEqualTo(second.toString());
        assertThat(next.<String>path("items[0].jobId")).isEqualTo(first.toString());
    }

    @Test
    void aJobClosedBeforeItIsFundedIsCollectedWithoutAnswers() {
        // Given
        var jobId = submitted(preferenceJob(Material.published(ACME, 5)));
        vendor().post("/v1/jobs/{id}/close", jobId).then().statusCode(200).body("closedAt", notNullValue());

        // When
        TestEvents.publish(new JobFunded(newId(), now(), jobId, List.of()));

        // Then
        awaitState(jobId, "COLLECTED");
        vendor().post("/v1/jobs/{id}/close", jobId).then().statusCode(200).body("answerCount", equalTo(0));
    }

    private static void refused(Material material, String field, Object value, String pointer) {
        refused(material, Map.of(field, value), pointer);
    }

    private static void refused(Material material, Map<String, Object> fields, String pointer) {
        var job = new HashMap<>(preferenceJob(material));
        job.putAll(fields);
        post(job)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors[0].pointer", equalTo(pointer));
    }
}
