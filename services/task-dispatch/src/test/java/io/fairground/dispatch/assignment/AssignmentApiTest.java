package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.as;
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
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market.Material;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AssignmentApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Object> A = Map.of("choice", "A");

    @BeforeEach
    void adaAndBobWork() {
        worker("ada", "US-CA");
        worker("bob", "US");
    }

    @Test
    void aTaskShowsTheItemAsItWasGivenAndWhatItPays() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        var id = newId();

        // When, Then
        take("ada", id, Map.of("jobId", jobId))
                .then()
                .statusCode(201)
                .body("assignmentId", equalTo(id.toString()))
                .body("itemKey", equalTo("item-0"))
                .body("payload.prompt", equalTo("What is 0 + 1?"))
                .body("epoch", equalTo(1))
                .body("price.amountMinor", equalTo(30))
                .body("question.choices", equalTo(List.of("A", "B", "tie")))
                .body("guidelineVersion", equalTo(1))
                .body("expiresAt", notNullValue());
    }

    @Test
    void theSameIdLeadsToTheSameLease() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        var id = newId();
        var first = take("ada", id, Map.of("jobId", jobId))
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // When, Then
        assertThat(take("ada", id, Map.of("jobId", jobId))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        assertThat(as(Tokens.worker("ada"))
                        .get("/v1/assignments/{id}", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void anAssignmentIsItsWorkersAlone() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        var id = newId();
        take("ada", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        as(Tokens.worker("bob")).get("/v1/assignments/{id}", id).then().statusCode(404);
        take("bob", id, Map.of("jobId", jobId)).then().statusCode(404);
        answer("bob", id, Map.of("epoch", 1, "answer", A)).then().statusCode(404);
        as(Tokens.worker("bob"))
                .body(Map.of("epoch", 1, "reason", "x"))
                .put("/v1/assignments/{id}/return", id)
                .then()
                .statusCode(404);
        vendor().get("/v1/assignments/{id}", id).then().statusCode(403);
    }

    @Test
    void oneCallAnswersAndTakesTheNextTask() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        var id = newId();
        var nextId = newId();
        var taskId = UUID.fromString(take("ada", id, Map.of("jobId", jobId)).path("taskId"));
        var body = Map.of(
                "epoch",
                1,
                "answer",
                A,
                "activeMillis",
                86_400_000,
                "next",
                Map.of("assignmentId", nextId, "jobId", jobId));

        // When
        var answered = answer("ada", id, body).then();
        var repeated = answer("ada", id, body).then();

        // Then
        answered.statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("timeBasis", equalTo("MEASURED"))
                .body("activeMillis", lessThanOrEqualTo(answered.extract().<Integer>path("wallMillis")))
                .body("pay.amountMinor", equalTo(30))
                .body("next.assignmentId", equalTo(nextId.toString()))
                .body("next.itemKey", equalTo("item-1"));
        assertThat(repeated.statusCode(200).extract().asString())
                .isEqualTo(answered.extract().asString());
        var events =
                TestEvents.await(EventType.ASSIGNMENT_SUBMITTED, e -> e.key().equals(taskId), 1, PATIENCE);
        assertThat(events).singleElement().isInstanceOfSatisfying(AssignmentSubmitted.class, event -> {
            assertThat(event.region()).isEqualTo(Region.of("US-CA"));
            assertThat(event.price()).isEqualTo(new Money(30, "USD"));
            assertThat(event.choice()).isEqualTo("A");
            assertThat(event.itemKey()).isEqualTo("item-0");
            assertThat(event.timeBasis()).isEqualTo(TimeBasis.MEASURED);
            assertThat(event.activeMillis()).isEqualTo(event.wallMillis());
        });
    }

    @Test
    void theFirstAnswerStands() {
        // Given
        var id = leased("ada", open(preferenceJob(Material.published(ACME, 1))));
        answer("ada", id, Map.of("epoch", 1, "answer", A))
                .then()
                .statusCode(200)
                .body("next", nullValue());

        // When, Then
        answer("ada", id, Map.of("epoch", 1, "answer", Map.of("choice", "B")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/answer-already-given"));
        take("ada", id, Map.of()).then().statusCode(409).body("type", equalTo("/problems/assignment-over"));
        as(Tokens.worker("ada")).get("/v1/assignments/{id}", id).then().statusCode(404);
    }

    @Test
    void anAnswerThatDoesNotFitLeavesTheTaskWithItsWorker() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        var id = leased("ada", jobId);
        var nextId = newId();

        // When
        var refused = answer(
                "ada",
                id,
                Map.of(
                        "epoch",
                        1,
                        "answer",
                        Map.of("choice", "C"),
                        "next",
                        Map.of("assignmentId", nextId, "jobId", jobId)));

        // Then
        refused.then()
                .statusCode(422)
                .body("type", equalTo("/problems/answer-invalid"))
                .body("errors[0].pointer", equalTo("/answer/choice"));
        as(Tokens.worker("ada")).get("/v1/assignments/{id}", nextId).then().statusCode(404);
        answer("ada", id, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
    }

    @Test
    void anotherEpochWritesNothing() {
        var id = leased("ada", open(preferenceJob(Material.published(ACME, 1))));

        answer("ada", id, Map.of("epoch", 2, "answer", A))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lease-lost"));
        answer("ada", id, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
    }

    @Test
    void anExpiredLeaseHoldsNoPlaceAndTheTaskGoesOn() {
        // Given
        var job = preferenceJob(Material.published(ACME, 1));
        job.put("leaseSeconds", 1);
        var jobId = open(job);
        var id = leased("ada", jobId);
        assertThat(take("bob", newId(), Map.of("jobId", jobId)).statusCode()).isEqualTo(204);

        // When
        var bobs = newId();
        var taken = await().atMost(PATIENCE)
                .until(() -> take("bob", bobs, Map.of("jobId", jobId)), response -> response.statusCode() != 204);

        // Then
        taken.then().statusCode(201).body("epoch", equalTo(2));
        answer("ada", id, Map.of("epoch", 2, "answer", A))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lease-lost"));
        TestEvents.await(
                EventType.ASSIGNMENT_EXPIRED,
                event -> event.key().toString().equals(taken.path("taskId")),
                1,
                PATIENCE);
    }

    @Test
    void aReturnedTaskGoesToSomebodyElse() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 1)));
        var id = newId();
        var taskId = UUID.fromString(take("ada", id, Map.of("jobId", jobId)).path("taskId"));
        var reason = Map.of("epoch", 1, "reason", "not my language");

        // When
        as(Tokens.worker("ada"))
                .body(reason)
                .put("/v1/assignments/{id}/return", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        as(Tokens.worker("ada"))
                .body(reason)
                .put("/v1/assignments/{id}/return", id)
                .then()
                .statusCode(200);

        // Then
        assertThat(take("ada", newId(), Map.of("jobId", jobId)).statusCode()).isEqualTo(204);
        take("bob", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("epoch", equalTo(2));
        var event = (AssignmentReturned) TestEvents.published(EventType.ASSIGNMENT_RETURNED, taskId, PATIENCE);
        assertThat(event.reason()).isEqualTo("not my language");
        answer("ada", id, Map.of("epoch", 1, "answer", A)).then().statusCode(409);
    }

    @Test
    void whatWasReturnedBehindHerIsStillFound() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        var adas = leased("ada", jobId);
        var bobs = leased("bob", jobId);
        answer("bob", bobs, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
        as(Tokens.worker("ada"))
                .body(Map.of("epoch", 1, "reason", "no time"))
                .put("/v1/assignments/{id}/return", adas)
                .then()
                .statusCode(200);

        // When, Then
        take("bob", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-0"));
    }

    @Test
    void whereAJobPaysNothingNobodyWorks() {
        // Given
        worker("klara", "AT");
        var jobId = open(preferenceJob(Material.published(ACME, 1)));

        // When, Then
        take("klara", newId(), Map.of("jobId", jobId))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-eligible"));
        take("klara", newId(), Map.of()).then().statusCode(204);
        as(Tokens.worker("klara"))
                .get("/v1/workers/me/next/explanation")
                .then()
                .statusCode(200)
                .body("summary", containsString("AT"))
                .body("jobs.size()", equalTo(0));
    }

    @Test
    void withoutAJobTheOldestOneWithWorkIsChosen() {
        // Given: the region LI belongs to this test alone
        worker("lena", "LI");
        var first = preferenceJob(Material.published(ACME, 1));
        first.put("offers", List.of(offer("LI", 10)));
        var second = preferenceJob(Material.published(ACME, 1));
        second.put("offers", List.of(offer("LI", 20)));
        var older = open(first);
        var newer = open(second);
        as(Tokens.worker("lena"))
                .get("/v1/workers/me/next/explanation")
                .then()
                .body("jobs.jobId", equalTo(List.of(older.toString(), newer.toString())))
                .body("jobs.tasksForYou", equalTo(List.of(1, 1)));
        var id = newId();
        var next = newId();

        // When, Then
        take("lena", id, Map.of()).then().statusCode(201).body("jobId", equalTo(older.toString()));
        answer("lena", id, Map.of("epoch", 1, "answer", A, "next", Map.of("assignmentId", next)))
                .then()
                .body("next.jobId", equalTo(newer.toString()));
        take("lena", newId(), Map.of()).then().statusCode(204);
        as(Tokens.worker("lena"))
                .get("/v1/workers/me/next/explanation")
                .then()
                .body("liveLeases", equalTo(1))
                .body("summary", containsString("none has a task for you"));
    }

    @Test
    void aWorkerHoldsAFewTasksAtATimeOnly() {
        // Given
        worker("mary", "KE");
        var jobId = open(preferenceJob(Material.published(ACME, 25)));
        for (int i = 0; i < 20; i++) {
            take("mary", newId(), Map.of("jobId", jobId)).then().statusCode(201);
        }

        // When, Then
        take("mary", newId(), Map.of("jobId", jobId))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-leases"));
    }

    @Test
    void outsideAReplayNobodyChoosesHerItemOrBringsRecordedSeconds() {
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        take("ada", newId(), Map.of("jobId", jobId, "itemKey", "item-1"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-choice-not-open"));
        take("ada", newId(), Map.of("itemKey", "item-1")).then().statusCode(422);
        var id = leased("ada", jobId);
        answer("ada", id, Map.of("epoch", 1, "answer", A, "recordedSeconds", 20))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/recorded-time-not-open"));
    }

    @Test
    void aJobThatIsNotOpenOrDoesNotExistHandsOutNothing() {
        var waiting = submitted(preferenceJob(Material.published(ACME, 1)));

        take("ada", newId(), Map.of("jobId", waiting)).then().statusCode(204);
        take("ada", newId(), Map.of("jobId", newId())).then().statusCode(404);
        take("unregistered", newId(), Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/worker-not-registered"));
        vendor().body(Map.of()).put("/v1/assignments/{id}", newId()).then().statusCode(403);
    }

    private static UUID leased(String name, UUID jobId) {
        var id = newId();
        take(name, id, Map.of("jobId", jobId)).then().statusCode(201);
        return id;
    }
}
