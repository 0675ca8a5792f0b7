package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.as;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.offer;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market;
import io.fairground.dispatch.Market.Material;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.SurplusAnswerGiven;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a lease between its beginning and its end. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LeaseLifeApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Object> A = Map.of("choice", "A");

    @BeforeEach
    void dinaAndEmilWork() {
        worker("dina", "KE");
        worker("emil", "KE");
    }

    @Test
    void whoIsSeenAtWorkKeepsHerTaskAndWhoIsNotLosesIt() {
        // Given: leases of two seconds
        var jobId = open(job(1, Map.of(), 2));
        var id = leased("dina", jobId);
        var first = Instant.parse(
                as(Tokens.worker("dina")).get("/v1/assignments/{id}", id).path("expiresAt"));

        // When: she works for longer than her lease
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Instant.parse(beat("dina", id, 1, 2).path("expiresAt")), first.plusSeconds(2)::isBefore);

        // Then: the task is hers still, and its time is counted
        take("emil", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        var answered =
                answer("dina", id, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
        answered.body("timeBasis", equalTo("MEASURED"));
        assertThat(answered.extract().<Integer>path("activeMillis"))
                .isGreaterThan(2_000)
                .isLessThanOrEqualTo(answered.extract().<Integer>path("wallMillis"));
        beat("dina", id, 1, 1).then().statusCode(409).body("type", equalTo("/problems/answer-already-given"));
    }

    @Test
    void aClientThatOnlySaysItIsThereKeepsNothing() {
        // Given
        var jobId = open(job(1, Map.of(), 1));
        var id = leased("dina", jobId);

        // When
        beat("dina", id, 1, 0).then().statusCode(200).body("activeMillis", equalTo(0));
        var emils = newId();
        await().atMost(PATIENCE)
                .until(() -> take("emil", emils, Map.of("jobId", jobId)), taken -> taken.statusCode() == 201);

        // Then
        beat("dina", id, 1, 5).then().statusCode(409).body("type", equalTo("/problems/lease-lost"));
        beat("emil", id, 1, 5).then().statusCode(404);
        beat("emil", emils, 1, 5).then().statusCode(409).body("type", equalTo("/problems/lease-lost"));
        beat("emil", emils, 2, 5).then().statusCode(200);
    }

    @Test
    void aLateAnswerIsTakenWhereThereIsAPlaceStill() {
        // Given
        var jobId = open(job(1, Map.of(), 1));
        var id = newId();
        var taskId = UUID.fromString(take("dina", id, Map.of("jobId", jobId)).path("taskId"));
        TestEvents.await(EventType.ASSIGNMENT_EXPIRED, event -> event.key().equals(taskId), 1, PATIENCE);

        // When
        var late = answer("dina", id, Map.of("epoch", 1, "answer", A)).then();

        // Then
        late.statusCode(200).body("lateness", equalTo("TAKEN")).body("pay.amountMinor", equalTo(10));
        assertThat(late.extract().<Integer>path("wallMillis")).isGreaterThanOrEqualTo(1_000);
        answer("dina", id, Map.of("epoch", 1, "answer", A))
                .then()
                .statusCode(200)
                .body("lateness", equalTo("TAKEN"));
        answer("dina", id, Map.of("epoch", 1, "answer", Map.of("choice", "B")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/answer-already-given"));
        Market.awaitState(jobId, "COLLECTED");
        assertThat(TestEvents.await(
                        EventType.ASSIGNMENT_SUBMITTED, event -> event.key().equals(taskId), 1, PATIENCE))
                .singleElement()
                .isInstanceOfSatisfying(AssignmentSubmitted.class, event -> {
                    assertThat(event.epoch()).isEqualTo(2);
                    assertThat(event.assignmentId()).isNotEqualTo(id);
                });
    }

    @Test
    void aLateAnswerThatFindsNoPlaceIsPaidAndNotUsed() {
        // Given
        var jobId = open(job(1, Map.of(), 1));
        var id = newId();
        var taskId = UUID.fromString(take("dina", id, Map.of("jobId", jobId)).path("taskId"));
        var emils = newId();
        await().atMost(PATIENCE)
                .until(() -> take("emil", emils, Map.of("jobId", jobId)), taken -> taken.statusCode() == 201);

        // When
        answer("dina", id, Map.of("epoch", 1, "answer", Map.of("choice", "none of these")))
                .then()
                .statusCode(422);
        var late = answer("dina", id, Map.of("epoch", 1, "answer", A)).then();

        // Then
        late.statusCode(200).body("lateness", equalTo("SURPLUS")).body("pay.amountMinor", equalTo(10));
        assertThat(answer("dina", id, Map.of("epoch", 1, "answer", A)).asString())
                .isEqualTo(late.extract().asString());
        answer("emil", emils, Map.of("epoch", 2, "answer", A)).then().statusCode(200);
        var event = (SurplusAnswerGiven) TestEvents.published(EventType.SURPLUS_ANSWER_GIVEN, taskId, PATIENCE);
        assertThat(event.assignmentId()).isEqualTo(id);
        assertThat(event.price()).isEqualTo(new Money(10, "USD"));
        Market.awaitState(jobId, "COLLECTED");
        assertThat(Market.vendor().get("/v1/jobs/{id}", jobId).<Integer>path("answerCount"))
                .isEqualTo(1);
    }

    @Test
    void whoWasGivenTheTaskAgainAnswersThatLeaseAndIsPaidOnce() {
        // Given: a lease that ran out, and another one of the same task
        var jobId = open(job(1, Map.of(), 1));
        var first = newId();
        var taskId = UUID.fromString(take("dina", first, Map.of("jobId", jobId)).path("taskId"));
        TestEvents.await(EventType.ASSIGNMENT_EXPIRED, event -> event.key().equals(taskId), 1, PATIENCE);
        var second = newId();
        take("dina", second, Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        answer("dina", first, Map.of("epoch", 1, "answer", A))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/lease-lost"));
        answer("dina", second, Map.of("epoch", 2, "answer", A)).then().statusCode(200);
        answer("dina", first, Map.of("epoch", 1, "answer", A)).then().statusCode(409);
        assertThat(Database.count("select count(*) from late_answer where taken_as is null and assignment_id in ('"
                        + first + "', '" + second + "')"))
                .isZero();
    }

    @Test
    void whoWasPaidForASurplusAnswerIsNotGivenTheTaskAgain() {
        // Given: Dina came late while Emil had the task
        worker("finn", "KE");
        var jobId = open(job(1, Map.of(), 1));
        var id = newId();
        var taskId = UUID.fromString(take("dina", id, Map.of("jobId", jobId)).path("taskId"));
        var emils = newId();
        await().atMost(PATIENCE)
                .until(() -> take("emil", emils, Map.of("jobId", jobId)), taken -> taken.statusCode() == 201);
        answer("dina", id, Map.of("epoch", 1, "answer", A))
                .then()
                .statusCode(200)
                .body("lateness", equalTo("SURPLUS"));

        // When: Emil's lease runs out, too
        TestEvents.await(EventType.ASSIGNMENT_EXPIRED, event -> event.key().equals(taskId), 2, PATIENCE);

        // Then
        take("dina", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        take("finn", newId(), Map.of("jobId", jobId)).then().statusCode(201);
    }

    @Test
    void aDraftIsItsWorkersAndTheNewestOneIsKept() {
        // Given
        var id = leased("dina", open(job(1, Map.of(), 600)));

        // When, Then
        draft("dina", id, 1, Map.of("text", "I th")).then().statusCode(200);
        draft("dina", id, 3, Map.of("text", "I think")).then().statusCode(200);
        draft("dina", id, 3, Map.of("text", "I think")).then().statusCode(200);
        draft("dina", id, 2, Map.of("text", "I thi"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draft-outdated"));
        draft("emil", id, 9, Map.of("text", "mine")).then().statusCode(404);
        as(Tokens.worker("dina"))
                .get("/v1/assignments/{id}/draft", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("draft.text", equalTo("I think"));
        as(Tokens.worker("emil")).get("/v1/assignments/{id}/draft", id).then().statusCode(404);
        answer("dina", id, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
        draft("dina", id, 4, Map.of("text", "late")).then().statusCode(404);
    }

    @Test
    void aTaskIsSkippedAsOftenAsItsJobAllows() {
        // Given
        var jobId = open(job(3, Map.of("skipsMax", 1), 600));
        var id = newId();
        var taskId = UUID.fromString(take("dina", id, Map.of("jobId", jobId)).path("taskId"));

        // When
        skip("dina", id).then().statusCode(200).body("state", equalTo("SKIPPED"));
        skip("dina", id).then().statusCode(200);

        // Then
        var event = (AssignmentReturned) TestEvents.published(EventType.ASSIGNMENT_RETURNED, taskId, PATIENCE);
        assertThat(event.skipped()).isTrue();
        var next = newId();
        take("dina", next, Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-1"));
        skip("dina", next).then().statusCode(409).body("type", equalTo("/problems/skips-used-up"));
        answer("dina", next, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
        take("emil", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-0"));
    }

    @Test
    void whatMayHurtMayAlwaysBeSkipped() {
        var job = job(1, Map.of("skipsMax", 3), 600);
        job.put("rules", Map.of("sensitive", List.of(Map.of("kind", "VIOLENCE"))));

        await().atMost(PATIENCE).until(() -> Market.post(job).statusCode(), status -> status != 409);
        Market.post(job).then().statusCode(422).body("errors.pointer", equalTo(List.of("/handOut/skipsMax")));
    }

    @Test
    void tasksTakenTogetherLastThatManyTimesAsLongAndAreAnsweredTogether() {
        // Given
        var jobId = open(job(4, Map.of("bundleMax", 5), 600));
        var ids = Stream.generate(Market::newId).limit(5).toList();
        var body = Map.of("jobId", jobId, "assignmentIds", ids);

        // When
        var taken = as(Tokens.worker("dina")).body(body).post("/v1/bundles");
        var again = as(Tokens.worker("dina")).body(body).post("/v1/bundles");

        // Then: there are four tasks
        taken.then().statusCode(200).body("assignments.itemKey", hasSize(4));
        assertThat(again.then().statusCode(200).extract().asString()).isEqualTo(taken.asString());
        assertThat(Duration.between(
                        Instant.parse(taken.path("assignments[0].leasedAt")),
                        Instant.parse(taken.path("assignments[0].expiresAt"))))
                .isEqualTo(Duration.ofSeconds(5 * 600));
        var held = taken.<List<String>>path("assignments.assignmentId");
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> Map.of(
                        "assignmentId",
                        held.get(i),
                        "epoch",
                        1,
                        "answer",
                        Map.of("choice", i == 2 ? "none of these" : "A")))
                .toList();
        for (int time = 0; time < 2; time++) {
            as(Tokens.worker("dina"))
                    .body(Map.of("answers", answers))
                    .post("/v1/bundles/answers")
                    .then()
                    .statusCode(200)
                    .body("results[0].accepted.state", equalTo("SUBMITTED"))
                    .body("results[2].accepted", nullValue())
                    .body("results[2].refused.type", equalTo("/problems/answer-invalid"))
                    .body("results[3].accepted.assignmentId", equalTo(held.get(3)));
        }
    }

    @Test
    void aJobThatHandsOutOneTaskAtATimeHandsOutNoBundles() {
        var jobId = open(job(4, Map.of(), 600));

        as(Tokens.worker("dina"))
                .body(Map.of("jobId", jobId, "assignmentIds", List.of(newId(), newId())))
                .post("/v1/bundles")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/assignmentIds")));
    }

    @Test
    void theJobDueFirstComesFirst() {
        // Given: the region SM belongs to this test alone
        worker("sara", "SM");
        var usual = openIn("SM", Map.of());
        var urgent = openIn("SM", Map.of("priority", "URGENT"));
        var low = openIn("SM", Map.of("priority", "LOW"));
        var late = openIn("SM", Map.of("deadline", "2026-01-01T00:00:00Z"));

        // When, Then
        for (var jobId : List.of(late, urgent, usual, low)) {
            take("sara", newId(), Map.of()).then().statusCode(201).body("jobId", equalTo(jobId.toString()));
        }
    }

    private static UUID openIn(String region, Map<String, Object> handOut) {
        var job = job(1, handOut, 600);
        job.put("offers", List.of(offer(region, 10)));
        return open(job);
    }

    private static Map<String, Object> job(int items, Map<String, Object> handOut, int leaseSeconds) {
        var job = preferenceJob(Material.published(ACME, items));
        job.put("handOut", handOut);
        job.put("leaseSeconds", leaseSeconds);
        return job;
    }

    private static UUID leased(String name, UUID jobId) {
        var id = newId();
        take(name, id, Map.of("jobId", jobId)).then().statusCode(201);
        return id;
    }

    private static Response beat(String name, UUID id, int epoch, int interactions) {
        return as(Tokens.worker(name))
                .body(Map.of("epoch", epoch, "interactions", interactions))
                .put("/v1/assignments/{id}/heartbeat", id);
    }

    private static Response skip(String name, UUID id) {
        return as(Tokens.worker(name)).body(Map.of("epoch", 1)).put("/v1/assignments/{id}/skip", id);
    }

    private static Response draft(String name, UUID id, int revision, Map<String, Object> draft) {
        return as(Tokens.worker(name))
                .body(Map.of("revision", revision, "draft", draft))
                .put("/v1/assignments/{id}/draft", id);
    }
}
