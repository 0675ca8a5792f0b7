package io.fairground.quality.gold;

import static io.fairground.quality.CrowdJob.gold;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.EventType;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GoldLifeApiTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Test
    void aVendorSeesHowItsGoldIsAnsweredAndPagesThroughIt() {
        var job = CrowdJob.preference(2).known();
        job.upload(gold("i1", "A"), gold("i2", "B"), gold("i3", "A"));
        TestEvents.publish(job.answer(ada, "i1", "A"), job.answer(ben, "i1", "B"), job.answer(ada, "i2", "B"));
        awaitAnswers(job, 3);

        var first = job.get("/gold/items?limit=2");

        first.then()
                .statusCode(200)
                .body("items.itemKey", contains("i1", "i2"))
                .body("items.state", contains("ACTIVE", "ACTIVE"))
                .body("items.showings", contains(2, 1))
                .body("items[0].correctRate", equalTo(0.5f))
                .body("items[1].correctRate", equalTo(1.0f));
        String cursor = first.path("nextCursor");
        job.get("/gold/items?limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("items[0].itemKey", equalTo("i3"))
                .body("items[0].showings", equalTo(0))
                .body("items[0].correctRate", nullValue())
                .body("nextCursor", nullValue());
    }

    @Test
    void answersThatWereHereBeforeTheGoldAreMeasuredToo() {
        var job = CrowdJob.preference(2).known();
        TestEvents.publish(job.answer(ada, "i1", "A"), job.answer(ben, "i1", "B"));
        awaitAnswers(job, 2);

        job.upload(gold("i1", "A")).then().statusCode(200);

        job.get("/gold/items").then().body("items.showings", contains(2)).body("items[0].correctRate", equalTo(0.5f));
        job.upload(gold("i1", "B")).then().statusCode(200);
        job.get("/gold/items").then().body("items.showings", contains(2));
    }

    @Test
    void withdrawnGoldHoldsNoLabelAndMeasuresNobody() {
        // Given one truth that is wrong
        var job = CrowdJob.preference(2).known();
        job.upload(gold("i1", "B"), gold("i2", "B"));
        TestEvents.publish(
                job.answer(ada, "i1", "A"),
                job.answer(ben, "i1", "A"),
                job.answer(ada, "i2", "B"),
                job.answer(ben, "i2", "A"));
        awaitAnswers(job, 4);

        // When
        var key = UUID.randomUUID().toString();
        var answer = withdraw(job, key, "i1");

        // Then
        answer.then().statusCode(200).body("goldCount", equalTo(1)).body("items.reason", contains(null, "WITHDRAWN"));
        job.get("/gold/items").then().body("items.state", contains("RETIRED", "ACTIVE"));
        withdraw(job, key, "i1").then().statusCode(200).header("Idempotency-Replayed", "true");
        withdraw(job, key, "i2").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        TestEvents.publish(job.collected(4));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        assertThat(skills(job, 2)).allMatch(skill -> skill.goldAnswered() == 1);
        var labels = job.get("/labels").<List<Map<String, Object>>>path("items");
        assertThat(labels)
                .filteredOn(label -> "i1".equals(label.get("itemKey")))
                .extracting(label -> label.get("label"))
                .containsExactly("A");
    }

    @Test
    void goldThatTurnsOutWrongAfterTheEndIsTakenOutOfSkillAndCanComeBackNoMore() {
        var job = CrowdJob.preference(1).known();
        job.upload(gold("i1", "B"));
        TestEvents.publish(job.answer(ada, "i1", "A"), job.collected(1));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);

        withdraw(job, UUID.randomUUID().toString(), "i1").then().statusCode(200);

        var skills = skills(job, 2);
        assertThat(skills).extracting(SkillEstimated::goldAnswered).containsExactly(1, 0);
        assertThat(skills).extracting(SkillEstimated::revision).containsExactly(1, 2);
        withdraw(job, UUID.randomUUID().toString(), "i1").then().statusCode(200);
        assertThat(skills(job, 2)).as("what changes nothing is not announced").hasSize(2);
        assertThat(TestEvents.published(EventType.TASK_RESOLVED, job.task("i1"), CrowdJob.SOON))
                .isInstanceOfSatisfying(
                        TaskResolved.class, label -> assertThat(label.label()).isEqualTo("B"));
    }

    @Test
    void itemsThatWereNeverUploadedAreRefusedAndNothingIsWithdrawn() {
        var job = CrowdJob.preference(1).known();
        job.upload(gold("i1", "B"));

        var answer = withdraw(job, UUID.randomUUID().toString(), "i1", "i2");

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/gold-unknown"))
                .body("errors.pointer", contains("/itemKeys/1"));
        job.get("/gold").then().body("goldCount", equalTo(1));
    }

    @Test
    void onlyTheJobsVendorReadsAndWithdraws() {
        var job = CrowdJob.preference(1).known();
        job.upload(gold("i1", "B"));

        for (var caller :
                Map.of(Tokens.vendor("zeta"), 404, Tokens.worker("ada"), 403).entrySet()) {
            given().auth()
                    .oauth2(caller.getKey())
                    .get("/v1/jobs/" + job.id() + "/gold/items")
                    .then()
                    .statusCode(caller.getValue());
            withdraw(caller.getKey(), job, "k", "i1").then().statusCode(caller.getValue());
        }
        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .contentType("application/json")
                .body(Map.of("itemKeys", List.of("i1")))
                .post("/v1/jobs/" + job.id() + "/gold/withdrawals")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        job.get("/gold").then().body("goldCount", equalTo(1));
    }

    @Test
    void goldThatWasShownEnoughMeasuresNobodyAnyMore() {
        var job = CrowdJob.preference(50).known();
        job.upload(gold("i1", "A"));

        for (var i = 0; i < 42; i++) {
            TestEvents.publish(job.answer(UUID.randomUUID(), "i1", "A"));
        }

        awaitAnswers(job, 42);
        job.get("/gold/items")
                .then()
                .body("items.reason", contains("SHOWN_ENOUGH"))
                .body("items.showings", contains(40));
        TestEvents.publish(job.collected(42));
        assertThat(skills(job, 42).stream()
                        .mapToInt(SkillEstimated::goldAnswered)
                        .sum())
                .isEqualTo(40);
        job.get("/gold").then().body("goldCount", equalTo(1));
    }

    @Test
    void goldThatIsAnsweredEverBetterRetires() {
        var job = CrowdJob.preference(20).known();
        job.upload(gold("leaked", "A"), gold("sound", "A"));

        for (var i = 0; i < 16; i++) {
            TestEvents.publish(
                    job.answer(UUID.randomUUID(), "leaked", i < 8 ? "B" : "A"),
                    job.answer(UUID.randomUUID(), "sound", i % 2 == 0 ? "B" : "A"));
        }

        await().atMost(CrowdJob.SOON)
                .until(() ->
                        job.get("/gold/items").<List<String>>path("items.state").contains("RETIRED"));
        job.get("/gold/items").then().body("items.reason", contains("LEAKED", null));
    }

    @Test
    void goldThatIsHarderInOneRegionHasMeasuredNobody() {
        // Given eight gold items and two dozen workers of all skills, and one item that only one region gets right
        var job = CrowdJob.preference(30).known();
        job.upload(IntStream.range(0, 8).mapToObj(item -> gold("i" + item, "A")).toArray(String[]::new));
        for (var worker = 0; worker < 24; worker++) {
            var id = UUID.randomUUID();
            var region = worker % 2 == 0 ? "KE" : "US";
            for (var item = 0; item < 8; item++) {
                var wrong = item == 0 ? region.equals("US") : item <= worker / 4;
                TestEvents.publish(job.answer(id, region, "i" + item, wrong ? "B" : "A"));
            }
        }

        // When
        await().atMost(CrowdJob.SOON)
                .until(() ->
                        job.get("/gold/items").<List<String>>path("items.state").contains("RETIRED"));

        // Then
        var items = job.get("/gold/items");
        items.then().body("items[0].reason", equalTo("REGION_BIASED"));
        assertThat(items.<List<String>>path("items.reason").stream().filter(Objects::nonNull))
                .hasSize(1);
        TestEvents.publish(job.collected(24 * 8));
        assertThat(skills(job, 24)).allMatch(skill -> skill.goldAnswered() == 7);
    }

    private static void awaitAnswers(CrowdJob job, int count) {
        await().atMost(CrowdJob.SOON).until(() -> job.get("/summary").<Integer>path("answerCount") == count);
    }

    private static List<SkillEstimated> skills(CrowdJob job, int count) {
        return TestEvents.await(
                        EventType.SKILL_ESTIMATED,
                        event -> event instanceof SkillEstimated skill
                                && skill.jobId().equals(job.id()),
                        count,
                        CrowdJob.SOON)
                .stream()
                .map(SkillEstimated.class::cast)
                .toList();
    }

    private static Response withdraw(CrowdJob job, String key, String... itemKeys) {
        return withdraw(Tokens.vendor("acme"), job, key, itemKeys);
    }

    private static Response withdraw(String token, CrowdJob job, String key, String... itemKeys) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("itemKeys", List.of(itemKeys)))
                .post("/v1/jobs/" + job.id() + "/gold/withdrawals");
    }
}
