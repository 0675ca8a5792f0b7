package io.fairground.dispatch.job;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.as;
import static io.fairground.dispatch.Market.awaitState;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.offer;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.submitted;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.vendor;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market;
import io.fairground.dispatch.Market.Material;
import io.fairground.events.EventType;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import io.fairground.events.dispatch.ItemsWithdrawn;
import io.fairground.events.dispatch.WithdrawnItem;
import io.fairground.events.payment.JobRanDry;
import io.fairground.events.payment.JobToppedUp;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LiveChangeApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Object> ANSWER = Map.of("epoch", 1, "answer", Map.of("choice", "A"));

    @Test
    void aPausedJobHandsOutNothingAndTakesTheAnswersOfThoseWhoAreAtIt() {
        // Given: the region LU belongs to this test alone
        worker("paul", "LU");
        var job = preferenceJob(Material.published(ACME, 2));
        job.put("offers", List.of(offer("LU", 10)));
        var jobId = open(job);
        var id = newId();
        take("paul", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        vendor().post("/v1/jobs/{id}/pause", jobId).then().statusCode(200).body("pausedAt", notNullValue());
        vendor().post("/v1/jobs/{id}/pause", jobId).then().statusCode(200);
        take("paul", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        take("paul", newId(), Map.of()).then().statusCode(204);
        as(Tokens.worker("paul"))
                .get("/v1/workers/me/next/explanation")
                .then()
                .body("jobs[0].explanation", containsString("paused"));
        answer("paul", id, ANSWER).then().statusCode(200);
        vendor().post("/v1/jobs/{id}/resume", jobId).then().statusCode(200).body("pausedAt", nullValue());
        take("paul", newId(), Map.of()).then().statusCode(201).body("itemKey", equalTo("item-1"));
    }

    @Test
    void aJobThatRanDryRestsUntilItsVendorAddsToTheBudget() {
        // Given: the region MC belongs to this test alone
        worker("remy", "MC");
        var job = preferenceJob(Material.published(ACME, 2));
        job.put("offers", List.of(offer("MC", 10)));
        var jobId = open(job);
        var id = newId();
        take("remy", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When
        TestEvents.publish(new JobRanDry(newId(), Market.now(), jobId, new Money(10, "USD")));
        await().atMost(PATIENCE)
                .until(() -> vendor().get("/v1/jobs/{id}", jobId).path("dryAt") != null);

        // Then
        take("remy", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        answer("remy", id, ANSWER).then().statusCode(200);
        TestEvents.publish(new JobToppedUp(newId(), Market.now(), jobId, new Money(500, "USD")));
        var next = newId();
        await().atMost(PATIENCE)
                .until(() -> take("remy", next, Map.of("jobId", jobId)), taken -> taken.statusCode() == 201);
    }

    @Test
    void aTaskThatHasItsLabelIsNotHandedOutAnyMore() {
        // Given
        worker("tess", "KE");
        worker("ugo", "KE");
        var job = preferenceJob(Material.published(ACME, 1));
        job.put("overlap", 3);
        var jobId = open(job);
        var tess = newId();
        var taskId = UUID.fromString(take("tess", tess, Map.of("jobId", jobId)).path("taskId"));

        // When
        TestEvents.publish(new TaskResolved(
                newId(),
                Market.now(),
                jobId,
                taskId,
                newId(),
                "item-0",
                "A",
                0.99,
                Map.of("A", 0.99),
                "adjudicated@1",
                0,
                1,
                null));
        await().atMost(PATIENCE)
                .until(() ->
                        Database.count("select count(*) from task where filled and task_id = '" + taskId + "'") == 1);

        // Then
        take("ugo", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        answer("tess", tess, ANSWER).then().statusCode(200);
        awaitState(jobId, "COLLECTED");
    }

    @Test
    void nobodyJudgesHerOwnText() {
        // Given: an item that Vera wrote
        var vera = UUID.fromString(worker("vera", "KE").get("/v1/workers/me").path("workerId"));
        worker("wim", "KE");
        var material = new Material(newId(), newId());
        TestEvents.publish(
                new ItemsAdded(
                        newId(),
                        Market.now(),
                        material.datasetId(),
                        1,
                        0,
                        List.of(new NewItem(
                                newId(), "demonstration-0", Map.of("text", "Use a comma."), List.of(vera)))),
                new DatasetVersionPublished(newId(), Market.now(), material.datasetId(), ACME, 1, 1),
                new GuidelinePublished(newId(), Market.now(), material.guidelineId(), ACME, 1, "Style", List.of()));
        var jobId = open(preferenceJob(material));

        // When, Then
        take("vera", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        var taken = take("wim", newId(), Map.of("jobId", jobId)).then().statusCode(201);
        assertThat(taken.extract().asString()).doesNotContain(vera.toString());
    }

    @Test
    void aWithdrawnItemIsNotHandedOutItsAnswersStayAndTheJobIsCollectedWithoutIt() {
        // Given
        worker("wilma", "KE");
        var jobId = open(preferenceJob(Material.published(ACME, 3)));
        var first = newId();
        var taskId =
                UUID.fromString(take("wilma", first, Map.of("jobId", jobId)).path("taskId"));

        // When
        withdraw(jobId, "item-0", "item-1").then().statusCode(200).body("withdrawn", equalTo(2));
        withdraw(jobId, "item-1").then().statusCode(200).body("withdrawn", equalTo(0));

        // Then
        answer("wilma", first, ANSWER).then().statusCode(200);
        var last = newId();
        take("wilma", last, Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-2"));
        answer("wilma", last, ANSWER).then().statusCode(200);
        awaitState(jobId, "COLLECTED");
        vendor().get("/v1/jobs/{id}", jobId).then().body("answerCount", equalTo(2));
        var event = (ItemsWithdrawn) TestEvents.published(EventType.ITEMS_WITHDRAWN, jobId, PATIENCE);
        assertThat(event.reason()).isEqualTo("broken");
        assertThat(event.items()).extracting(WithdrawnItem::itemKey).containsExactlyInAnyOrder("item-0", "item-1");
        assertThat(event.items()).extracting(WithdrawnItem::taskId).contains(taskId);
    }

    @Test
    void onlyWhatTheJobHasIsWithdrawnAndOnlyByItsVendor() {
        // Given
        var waiting = submitted(preferenceJob(Material.published(ACME, 1)));
        var jobId = open(preferenceJob(Material.published(ACME, 1)));

        // When, Then
        withdraw(waiting, "item-0").then().statusCode(409).body("type", equalTo("/problems/job-not-started"));
        withdraw(jobId, "item-0", "item-7")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/itemKeys/1")));
        as(Tokens.vendor("zeta"))
                .body(Map.of("itemKeys", List.of("item-0"), "reason", "x"))
                .post("/v1/jobs/{id}/withdrawals", jobId)
                .then()
                .statusCode(404);
        as(Tokens.vendor("zeta")).post("/v1/jobs/{id}/pause", jobId).then().statusCode(404);
        as(Tokens.vendor("zeta")).post("/v1/jobs/{id}/resume", jobId).then().statusCode(404);
    }

    private static Response withdraw(UUID jobId, String... itemKeys) {
        return vendor().body(Map.of("itemKeys", List.of(itemKeys), "reason", "broken"))
                .post("/v1/jobs/{id}/withdrawals", jobId);
    }
}
