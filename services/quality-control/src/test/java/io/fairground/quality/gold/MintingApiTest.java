package io.fairground.quality.gold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.gold.app.RetireGold;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Twelve gold items and six others, each answered alike by four workers; one gold item then retires. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MintingApiTest {

    private static final int OVERLAP = 4;
    private static final int OVERLAP_MAX = 8;
    private static final int ANSWERS = 18 * OVERLAP;

    @Inject
    RetireGold retireGold;

    private final CrowdJob job = CrowdJob.of(
            QuestionKind.PREFERENCE, CrowdJob.PREFERENCE, OVERLAP, OVERLAP_MAX, ResolutionMethod.MAJORITY, null);

    @Test
    void whatRetiresIsReplacedByAFirmlyAgreedTaskThatNobodyCanTell() {
        // Given
        answered(job);

        // When
        retire("gold-1");

        // Then one item is minted, and two tasks are asked for as many more answers
        awaitMinted();
        var requests = requests();
        assertThat(requests).hasSize(2);
        assertThat(requests).extracting(LabelsRequested::additional).containsExactly(3, 3);
        assertThat(requests)
                .extracting(LabelsRequested::taskId)
                .isSubsetOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> job.task("item-" + i))
                        .toList());

        // And its vendor is told neither which it is, nor in another way than of a task that is no gold
        job.get("/gold/items").then().body("items", hasSize(12)).body("items.itemKey", everyItem(startsWith("gold-")));
        for (var i = 1; i <= 6; i++) {
            withdrawal("item-" + i)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/gold-unknown"))
                    .body("errors[0].detail", equalTo("was not uploaded as gold"));
        }
        job.get("/gold").then().body("goldCount", equalTo(12));
    }

    @Test
    void aMintedTruthMeasuresLaterWorkersAtLessWeightAndNeverBecomesTheLabel() {
        // Given
        answered(job);
        retire("gold-1");
        awaitMinted();
        var asked = requests().stream().map(this::itemOf).toList();
        var late = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        // When all three later workers say otherwise
        for (var worker : late) {
            asked.forEach(item -> TestEvents.publish(job.answer(worker, item, "B")));
        }
        TestEvents.publish(
                job.answer(UUID.randomUUID(), asked.getFirst(), "B"),
                job.answer(UUID.randomUUID(), asked.getLast(), "B"));
        awaitAnswers(ANSWERS + 8);

        // Then four against four is a tie, for the minted task as for the other
        TestEvents.publish(job.collected(ANSWERS + 8));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var labels = job.get("/labels?limit=100").<List<Map<String, Object>>>path("items");
        assertThat(labels)
                .filteredOn(label -> asked.contains(label.get("itemKey")))
                .extracting(label -> label.get("label"))
                .containsExactly("tie", "tie");

        // And a truth that the answers no longer bear out has measured nobody
        await().atMost(CrowdJob.SOON).until(() -> count("retired_for = 'CONTESTED' and not counted") == 1);
        var skills = skills(job);
        assertThat(skills).allMatch(skill -> skill.goldAnswered() == 0 || skill.goldAnswered() == 11);
        assertThat(Database.count("select count(*) from skill where minted_wrong > 0 and job_id = '" + job.id() + "'"))
                .isZero();
    }

    @Test
    void thoseWhoMadeTheTruthAreNotMeasuredByIt() {
        // Given
        answered(job);
        retire("gold-1");
        awaitMinted();
        var late = UUID.randomUUID();

        // When
        requests().forEach(request -> TestEvents.publish(job.answer(late, itemOf(request), "A")));
        awaitAnswers(ANSWERS + 2);
        TestEvents.publish(job.collected(ANSWERS + 2));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);

        // Then
        var measured = "select count(*) from skill where minted_right > 0 and minted_right < 0.5 and job_id = '"
                + job.id() + "'";
        assertThat(Database.count(measured)).isEqualTo(1);
        assertThat(Database.count(measured + " and worker_id = '" + late + "'")).isEqualTo(1);
        var hers = skills(job).stream()
                .filter(skill -> skill.workerId().equals(late))
                .toList();
        assertThat(hers).singleElement().matches(skill -> skill.goldAnswered() == 0 && skill.accuracy() < 2.0 / 3);
    }

    private static void answered(CrowdJob job) {
        job.known();
        job.upload(IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> CrowdJob.gold("gold-" + i, "A"))
                        .toArray(String[]::new))
                .then()
                .statusCode(200);
        var workers = Stream.generate(UUID::randomUUID).limit(OVERLAP).toList();
        var events = new ArrayList<Event>();
        for (var worker : workers) {
            IntStream.rangeClosed(1, 12).forEach(i -> events.add(job.answer(worker, "gold-" + i, "A")));
            IntStream.rangeClosed(1, 6).forEach(i -> events.add(job.answer(worker, "item-" + i, "A")));
        }
        TestEvents.publish(events.toArray(Event[]::new));
        await().atMost(CrowdJob.SOON).until(() -> job.get("/summary").<Integer>path("answerCount") == ANSWERS);
    }

    private void retire(String itemKey) {
        QuarkusTransaction.requiringNew()
                .run(() -> retireGold.retire(job.id(), List.of(itemKey), RetirementReason.REGION_BIASED));
    }

    private void awaitMinted() {
        await().atMost(CrowdJob.SOON).until(() -> count("origin = 'MINTED'") == 1);
    }

    private void awaitAnswers(int count) {
        await().atMost(CrowdJob.SOON).until(() -> job.get("/summary").<Integer>path("answerCount") == count);
    }

    private long count(String condition) {
        return Database.count("select count(*) from gold_item where job_id = '" + job.id() + "' and " + condition);
    }

    private List<LabelsRequested> requests() {
        return TestEvents.await(
                        EventType.LABELS_REQUESTED,
                        event -> event instanceof LabelsRequested request
                                && request.jobId().equals(job.id()),
                        2,
                        CrowdJob.SOON)
                .stream()
                .map(LabelsRequested.class::cast)
                .toList();
    }

    private String itemOf(LabelsRequested request) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "item-" + i)
                .filter(item -> job.task(item).equals(request.taskId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<SkillEstimated> skills(CrowdJob job) {
        return TestEvents.await(
                        EventType.SKILL_ESTIMATED,
                        event -> event instanceof SkillEstimated skill
                                && skill.jobId().equals(job.id()),
                        OVERLAP + 1,
                        CrowdJob.SOON)
                .stream()
                .map(SkillEstimated.class::cast)
                .toList();
    }

    private Response withdrawal(String itemKey) {
        return given().auth()
                .oauth2(Tokens.vendor("acme"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("itemKeys", List.of(itemKey)))
                .post("/v1/jobs/" + job.id() + "/gold/withdrawals");
    }
}
