package io.fairground.quality.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.TestWorker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A job that leaves out workers below 80 % on gold: its ten first items are gold. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExclusionApiTest {

    private static final int OVERLAP = 1;

    @Test
    void anExcludedAnswerIsReplacedWhileTheTaskMayHaveMore() {
        // Given a worker who is wrong on ten gold items
        var job = jobWithMaxOverlap(2);
        var token = Tokens.worker("inaccurate");
        var careless = TestWorker.registered(token);
        answerGoldWrong(job, careless);

        // When
        TestEvents.publish(job.answer(careless, "i11", "A"));

        // Then
        var excluded = assessments(job, 11).stream()
                .filter(one -> one.outcome() == Outcome.EXCLUDED)
                .toList();
        assertThat(excluded).hasSize(1);
        assertThat(excluded.getFirst().taskId()).isEqualTo(job.task("i11"));
        assertThat(excluded.getFirst().reason()).isNotBlank();
        var requested =
                (LabelsRequested) TestEvents.published(EventType.LABELS_REQUESTED, job.task("i11"), CrowdJob.SOON);
        assertThat(requested.additional()).isEqualTo(1);

        // And the label is made of the replacement alone
        TestEvents.publish(job.answer(UUID.randomUUID(), "i11", "B"));
        var label = (TaskResolved) TestEvents.published(EventType.TASK_RESOLVED, job.task("i11"), CrowdJob.SOON);
        assertThat(label.label()).isEqualTo("B");
        assertThat(label.answerCount()).isEqualTo(1);

        // And she is told what was decided, and nothing of gold
        await().atMost(CrowdJob.SOON)
                .until(() -> hers(token, "assessments").statusCode() == 200
                        && hers(token, "assessments").<List<?>>path("items").size() == 11);
        assertThat(hers(token, "assessments").asString()).doesNotContainIgnoringCase("gold");
        hers(token, "assessments")
                .then()
                .body("items.findAll { it.outcome == 'EXCLUDED' }", hasSize(1))
                .body("items.find { it.outcome == 'EXCLUDED' }.decider", equalTo("RULE"))
                .body("items.find { it.outcome == 'EXCLUDED' }.appeal.until", notNullValue())
                .body("items.find { it.outcome == 'USED' }.appeal", nullValue());
        TestEvents.publish(job.collected(12));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var skills = hers(token, "skills");
        skills.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].answerCount", equalTo(11))
                .body("items[0].labelMatches", equalTo(0));
        assertThat(skills.asString()).doesNotContainIgnoringCase("gold");
        assertThat(hers(Tokens.worker("stranger"), "assessments").<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void noMoreAnswersAreAskedForThanTheTaskMayHave() {
        var job = jobWithMaxOverlap(1);
        var careless = UUID.randomUUID();
        answerGoldWrong(job, careless);

        TestEvents.publish(job.answer(careless, "i11", "A"), job.collected(11));

        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        job.get("/summary").then().body("answerCount", equalTo(11)).body("resolvedCount", equalTo(10));
        assertThat(TestEvents.recordsOn("quality.tasks.v1"))
                .filteredOn(record -> record.key().equals(job.task("i11").toString()))
                .isEmpty();
    }

    private static Response hers(String token, String what) {
        return given().auth().oauth2(token).get("/v1/workers/me/" + what + "?limit=500");
    }

    private static CrowdJob jobWithMaxOverlap(int maxOverlap) {
        var job = CrowdJob.of(
                        QuestionKind.PREFERENCE,
                        CrowdJob.PREFERENCE,
                        OVERLAP,
                        maxOverlap,
                        ResolutionMethod.MAJORITY,
                        0.8)
                .known();
        var lines = new ArrayList<String>();
        for (var i = 1; i <= 10; i++) {
            lines.add(CrowdJob.gold("i" + i, "B"));
        }
        job.upload(lines.toArray(String[]::new)).then().statusCode(200);
        return job;
    }

    /** One after another: answers to different tasks may arrive in any order. */
    private static void answerGoldWrong(CrowdJob job, UUID worker) {
        var answers = new ArrayList<Event>();
        for (var i = 1; i <= 10; i++) {
            answers.add(job.answer(worker, "i" + i, "A"));
        }
        TestEvents.publish(answers.toArray(Event[]::new));
        assertThat(assessments(job, 10)).allMatch(one -> one.outcome() == Outcome.USED);
    }

    private static List<AssignmentAssessed> assessments(CrowdJob job, int count) {
        return TestEvents.await(
                        EventType.ASSIGNMENT_ASSESSED,
                        event -> event instanceof AssignmentAssessed assessed
                                && assessed.jobId().equals(job.id()),
                        count,
                        CrowdJob.SOON)
                .stream()
                .map(AssignmentAssessed.class::cast)
                .toList();
    }
}
