package io.fairground.quality.review;

import static io.fairground.quality.People.claim;
import static io.fairground.quality.People.decide;
import static io.fairground.quality.People.get;
import static io.fairground.quality.People.reviewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.fairground.events.EventType;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.People;
import io.fairground.quality.review.app.QueueTasks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Uncertain labels come before a person. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AdjudicationApiTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cyd = UUID.randomUUID();

    @Inject
    QueueTasks queueTasks;

    @Test
    void theLabelsWithTheGreatestExpectedLossComeFirstAndKnownTruthsNever() {
        var job = CrowdJob.preference(3).known();
        job.upload(CrowdJob.gold("known", "A")).then().statusCode(200);

        resolve(job, Map.of("sure", "AAA", "split", "ABt", "leaning", "AAB", "known", "BBA"));

        var queue = queueOf(job, reviewer("rita"));
        assertThat(queue).hasSize(2);
        assertThat(queue.stream().map(one -> item(reviewer("rita"), one))).containsExactly("split", "leaning");
        assertThat(((Number) Objects.requireNonNull(queue.get(1).get("priority"))).doubleValue())
                .isCloseTo(1.0 / 3, within(1e-6));
    }

    @Test
    void aReviewerSeesTheAnswersAndNeverWhoGaveThem() {
        var job = CrowdJob.preference(3).known();
        resolve(job, Map.of("i1", "AAB"));
        var reviewId = first(job);

        var seen = get(reviewer("rita"), "/reviews/" + reviewId);

        seen.then()
                .statusCode(200)
                .body("review.kind", equalTo("TASK"))
                .body("work.itemKey", equalTo("i1"))
                .body("work.answerCounts.A", equalTo(2))
                .body("work.answerCounts.B", equalTo(1))
                .body("work.answerCounts.tie", equalTo(0));
        assertThat(seen.asString())
                .doesNotContain(ada.toString(), ben.toString(), cyd.toString(), "KE")
                .doesNotContainIgnoringCase("worker");
    }

    @Test
    void aReviewersLabelReplacesTheMadeOneForGood() {
        // Given
        var job = CrowdJob.preference(3).known();
        resolve(job, Map.of("i1", "AAB"));

        // When
        var decided = decide(reviewer("rita"), first(job), "label", Map.of("label", "B"));

        // Then
        decided.then().statusCode(200).body("conclusion.label", equalTo("B"));
        var labels = job.resolved(2);
        assertThat(labels)
                .extracting(TaskResolved::label, TaskResolved::method, TaskResolved::revision)
                .containsExactly(tuple("A", "majority@1", 1), tuple("B", "adjudicated@1", 2));
        assertThat(labels.get(1).confidence()).isCloseTo(1.0 / 3, within(1e-9));

        // And a later resolution leaves it alone
        TestEvents.publish(job.answer(UUID.randomUUID(), "i2", "A"), job.collected(4));
        TestEvents.await(EventType.JOB_RESOLVED, event -> event.key().equals(job.id()), 2, CrowdJob.SOON);
        job.get("/labels")
                .then()
                .body("items.find { it.itemKey == 'i1' }.label", equalTo("B"))
                .body("items.find { it.itemKey == 'i1' }.revision", equalTo(2));
        queueTasks.queue(job.id());
        assertThat(queueOf(job, reviewer("rita"))).isEmpty();
    }

    @Test
    void aRepeatedDecisionIsOneDecisionAndAnotherIsTooLate() {
        var job = CrowdJob.preference(3).known();
        resolve(job, Map.of("i1", "AAB"));
        var reviewId = first(job);
        var rita = reviewer("rita");
        var etag = claim(rita, reviewId).header("ETag");
        decide(rita, reviewId, etag, "label", Map.of("label", "B")).then().statusCode(200);

        decide(rita, reviewId, etag, "label", Map.of("label", "B")).then().statusCode(200);
        decide(rita, reviewId, etag, "label", Map.of("label", "A"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-decided"));
        claim(reviewer("sam"), reviewId).then().statusCode(409).body("type", equalTo("/problems/review-decided"));

        assertThat(Database.count("select revision from label where task_id = '" + job.task("i1") + "'"))
                .isEqualTo(2);
    }

    @Test
    void aClaimIsOneReviewersForATimeAndFenced() throws SQLException {
        var job = CrowdJob.preference(3).known();
        resolve(job, Map.of("i1", "AAB"));
        var reviewId = first(job);
        var rita = reviewer("rita");
        var sam = reviewer("sam");

        var etag = claim(rita, reviewId).header("ETag");
        assertThat(claim(rita, reviewId).header("ETag")).isEqualTo(etag);
        claim(sam, reviewId).then().statusCode(409).body("type", equalTo("/problems/review-claimed"));
        assertThat(queueOf(job, sam)).isEmpty();
        assertThat(queueOf(job, rita)).hasSize(1);
        given().auth()
                .oauth2(rita)
                .contentType("application/json")
                .body(Map.of("label", "A"))
                .put("/v1/reviews/" + reviewId + "/label")
                .then()
                .statusCode(428);

        // When her claim runs out
        Database.execute("update review set claimed_until = opened_at where review_id = '" + reviewId + "'");
        decide(rita, reviewId, etag, "label", Map.of("label", "A"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-claim-lost"));
        var samsTag = claim(sam, reviewId).header("ETag");

        // Then it is somebody else's, and her ETag is an old one
        assertThat(samsTag).isNotEqualTo(etag);
        decide(rita, reviewId, etag, "label", Map.of("label", "A")).then().statusCode(412);
        given().auth()
                .oauth2(sam)
                .header("If-Match", samsTag)
                .delete("/v1/reviews/" + reviewId + "/claim")
                .then()
                .statusCode(204);
        claim(rita, reviewId).then().statusCode(200);
    }

    @Test
    void nobodyReviewsATaskSheHasAnsweredNorOneOfTheVendorSheActsFor() {
        var both = Tokens.with("both", Set.of("reviewer", "worker"), null);
        var own = People.registered(both);
        var job = CrowdJob.preference(3).known();
        TestEvents.publish(
                job.answer(own, "i1", "A"), job.answer(ben, "i1", "A"), job.answer(cyd, "i1", "B"), job.collected(3));
        queueWhenResolved(job);
        var reviewId = first(job);
        var ofVendor = Tokens.with("inside", Set.of("reviewer", "vendor"), "acme");

        for (var party : List.of(both, ofVendor)) {
            assertThat(queueOf(job, party)).isEmpty();
            get(party, "/reviews/" + reviewId).then().statusCode(404);
            claim(party, reviewId).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        claim(reviewer("rita"), reviewId).then().statusCode(200);
    }

    @Test
    void aLabelThatIsNoChoiceAndADecisionOfAnotherKindAreRefused() {
        var job = CrowdJob.preference(3).known();
        resolve(job, Map.of("i1", "AAB"));
        var reviewId = first(job);
        var rita = reviewer("rita");

        decide(rita, reviewId, "label", Map.of("label", "C"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/label"));
        decide(rita, reviewId, "assessment", People.refusal())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-kind-mismatch"));
        decide(rita, reviewId, "label", Map.of("label", "tie")).then().statusCode(200);
    }

    @Test
    void onlyReviewersReview() {
        var nowhere = UUID.randomUUID();
        for (var other : List.of(Tokens.worker("ada"), Tokens.vendor("acme"))) {
            get(other, "/reviews?kind=TASK").then().statusCode(403);
            get(other, "/reviews/" + nowhere).then().statusCode(403);
            claim(other, nowhere).then().statusCode(403);
            decide(other, nowhere, "\"1\"", "label", Map.of("label", "A"))
                    .then()
                    .statusCode(403);
        }
        claim(reviewer("rita"), nowhere).then().statusCode(404);
        get(reviewer("rita"), "/reviews").then().statusCode(422).body("errors[0].pointer", equalTo("kind"));
    }

    @Test
    void theQueueComesByPage() {
        var job = CrowdJob.preference(3).known();
        resolve(job, Map.of("i1", "AAB", "i2", "AAB", "i3", "ABt"));
        var all = get(reviewer("rita"), "/reviews?kind=TASK&limit=500").<List<String>>path("items.reviewId");

        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var page =
                    get(reviewer("rita"), "/reviews?kind=TASK&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.<List<String>>path("items.reviewId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        // The schedule may queue tasks of other tests' jobs between two pages: more may come, none may be lost or
        // doubled.
        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(paged).doesNotHaveDuplicates().containsSubsequence(all);
    }

    /** @param answers by item: one letter an answer, t for tie */
    private void resolve(CrowdJob job, Map<String, String> answers) {
        var crowd = List.of(ada, ben, cyd);
        answers.forEach((item, given) -> {
            for (var i = 0; i < given.length(); i++) {
                var choice = given.charAt(i) == 't' ? "tie" : given.substring(i, i + 1);
                TestEvents.publish(job.answer(crowd.get(i), item, choice));
            }
        });
        TestEvents.publish(
                job.collected(answers.values().stream().mapToInt(String::length).sum()));
        queueWhenResolved(job);
    }

    private void queueWhenResolved(CrowdJob job) {
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        queueTasks.queue(job.id());
    }

    private static UUID first(CrowdJob job) {
        return UUID.fromString(
                (String) queueOf(job, reviewer("rita")).getFirst().get("reviewId"));
    }

    private static List<Map<String, Object>> queueOf(CrowdJob job, String token) {
        var queue = get(token, "/reviews?kind=TASK&limit=500");
        assertThat(queue.statusCode()).isEqualTo(200);
        return queue.<List<Map<String, Object>>>path("items").stream()
                .filter(one -> job.id().toString().equals(one.get("jobId")))
                .toList();
    }

    private static String item(String token, Map<String, Object> review) {
        return get(token, "/reviews/" + review.get("reviewId")).path("work.itemKey");
    }
}
