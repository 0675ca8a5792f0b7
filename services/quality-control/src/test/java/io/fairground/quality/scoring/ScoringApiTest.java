package io.fairground.quality.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.JobScored;
import io.fairground.events.quality.ResponsesScored;
import io.fairground.events.quality.ScoredResponse;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ScoringApiTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final String run = UUID.randomUUID().toString();
    private final List<UUID> workers =
            IntStream.range(0, 6).mapToObj(_ -> UUID.randomUUID()).toList();

    @Test
    void aResolvedPreferenceJobHasAScoreForEachResponse() {
        var job = CrowdJob.preference(6).known();
        publishItems(job);
        answer(job);

        await().atMost(CrowdJob.SOON).until(() -> job.get("/scoring").statusCode() == 200);

        job.get("/scoring")
                .then()
                .body("responseCount", equalTo(3))
                .body("comparisonCount", equalTo(18))
                .body("tieCount", equalTo(2))
                .body("lengthDoubled", nullValue());
        var page = job.get("/scores?limit=2");
        page.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].responseId", equalTo(id("good").toString()))
                .body("items[0].promptId", equalTo(ContentId.of(run).toString()))
                .body("items[0].comparisons", equalTo(12))
                .body("items[0].rankOf", equalTo(3))
                .body("items[0].regions.region", contains("KE", "US"));
        String cursor = page.path("nextCursor");
        job.get("/scores?limit=2&cursor=" + cursor)
                .then()
                .body("items.responseId", contains(id("poor").toString()))
                .body("nextCursor", nullValue());
        job.get("/next-comparisons").then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void whoFindsBothBadOrNotComparableSaysNothingOfWhichIsStronger() {
        // Given
        var choices = List.of("A", "B", "tie", "both-bad", "not-comparable");
        var job = CrowdJob.of(QuestionKind.PREFERENCE, choices, 6, 6, ResolutionMethod.MAJORITY, null)
                .known();
        publishItems(job);

        // When
        TestEvents.publish(
                job.answer(UUID.randomUUID(), "KE", item("i1"), "both-bad"),
                job.answer(UUID.randomUUID(), "KE", item("i1"), "not-comparable"));
        answer(job);

        // Then
        await().atMost(CrowdJob.SOON).until(() -> job.get("/scoring").statusCode() == 200);
        job.get("/scoring").then().body("comparisonCount", equalTo(18));
    }

    @Test
    void scoresAreAnnouncedForEachResponseAndThenThatTheseWereAll() {
        var job = CrowdJob.preference(6).known();
        publishItems(job);
        answer(job);

        var done = (JobScored) TestEvents.published(EventType.JOB_SCORED, job.id(), CrowdJob.SOON);

        var batches = TestEvents.await(EventType.RESPONSES_SCORED, one -> isOf(job, one), 1, CrowdJob.SOON);
        var scored = batches.stream()
                .flatMap(one -> ((ResponsesScored) one).responses().stream())
                .toList();
        assertThat(done.revision()).isEqualTo(1);
        assertThat(done.responseCount()).isEqualTo(3);
        assertThat(scored).extracting(ScoredResponse::responseId).containsExactly(id("good"), id("fair"), id("poor"));
        assertThat(scored)
                .extracting(ScoredResponse::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(scored.getFirst().low()).isLessThan(scored.getFirst().score());
    }

    @Test
    void aJobWaitsForItsItemsAndIsScoredAgainWithMoreAnswers() {
        var job = CrowdJob.preference(6).known();
        answer(job);
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        job.get("/scoring").then().statusCode(404);

        publishItems(job);
        await().atMost(CrowdJob.SOON).until(() -> job.get("/scoring").statusCode() == 200);
        TestEvents.publish(job.answer(UUID.randomUUID(), "US", item("i1"), "B"));
        TestEvents.publish(job.collected(19));

        await().atMost(CrowdJob.SOON).until(() -> job.get("/scoring").<Integer>path("comparisonCount") == 19);
        job.get("/scoring").then().body("revision", equalTo(2));
    }

    @Test
    void anotherVendorSeesNothingAndAWorkerIsRefused() {
        var job = CrowdJob.preference(6).known();
        var path = "/v1/jobs/" + job.id();
        for (var what : List.of("/scoring", "/scores", "/next-comparisons")) {
            given().auth().oauth2(Tokens.vendor("zeta")).get(path + what).then().statusCode(404);
            given().auth().oauth2(Tokens.worker("ada")).get(path + what).then().statusCode(403);
            job.get(what).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        job.get("/scores?cursor=" + "bm8").then().statusCode(422).body("errors[0].pointer", equalTo("cursor"));
        job.get("/scores?limit=0").then().statusCode(422);
    }

    /** Three items: each pair of three responses. */
    private void publishItems(CrowdJob job) {
        var items = List.of(pair("i1", "good", "fair"), pair("i2", "fair", "poor"), pair("i3", "poor", "good"));
        var submitted = job.submitted();
        TestEvents.publish(
                new ItemsAdded(UUID.randomUUID(), NOON, submitted.datasetId(), 1, 0, items),
                new DatasetVersionPublished(UUID.randomUUID(), NOON, submitted.datasetId(), "acme", 1, items.size()));
    }

    private NewItem pair(String item, String first, String second) {
        var key = item(item);
        return new NewItem(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                key,
                Map.of("prompt", run, "responseA", first, "responseB", second));
    }

    /** All prefer good to fair and poor; of the others one in three says tie. */
    private void answer(CrowdJob job) {
        var answers = new ArrayList<Event>();
        for (var i = 0; i < workers.size(); i++) {
            var region = i % 2 == 0 ? "KE" : "US";
            answers.add(job.answer(workers.get(i), region, item("i1"), "A"));
            answers.add(job.answer(workers.get(i), region, item("i2"), i < 2 ? "tie" : "A"));
            answers.add(job.answer(workers.get(i), region, item("i3"), "B"));
        }
        TestEvents.publish(answers.toArray(Event[]::new));
        TestEvents.publish(job.collected(answers.size()));
    }

    /** Items of this run alone: another test's items of the same key are others. */
    private String item(String key) {
        return key + run;
    }

    private UUID id(String text) {
        return ContentId.of(run, text);
    }

    private static boolean isOf(CrowdJob job, Event event) {
        return event instanceof ResponsesScored scored && scored.jobId().equals(job.id());
    }
}
