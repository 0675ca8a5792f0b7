package io.fairground.quality.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.fairground.events.EventType;
import io.fairground.events.dispatch.JobQuestionExtended;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.assessment.Judgement;
import io.fairground.quality.assessment.app.ReassessAnswer;
import io.fairground.quality.oversight.Grounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OpenQuestionApiTest {

    private static final Map<String, Object> LABELS =
            Map.of("kind", "MULTI_LABEL", "labels", List.of("humour", "irony"), "labelsMin", 0, "labelsMax", 2);

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cyd = UUID.randomUUID();

    @Inject
    ReassessAnswer reassessAnswer;

    @Test
    void labelsAreMadeOfWhatMostAnswersName() {
        // Given
        var job = CrowdJob.open(QuestionKind.MULTI_LABEL, 3, 3, LABELS).known();

        // When
        TestEvents.publish(
                job.open(ada, "i1", Map.of("labels", List.of("humour"))),
                job.open(ben, "i1", Map.of("labels", List.of("humour", "irony"))),
                job.open(cyd, "i1", Map.of("labels", List.of())),
                job.collected(3));

        // Then
        var resolved = job.resolved(1).getFirst();
        assertThat(resolved.label()).isNull();
        assertThat(resolved.answer()).isEqualTo(Map.of("labels", List.of("humour")));
        assertThat(resolved.method()).isEqualTo("binary-relevance-majority@1");
        assertThat(jobResolved(job).taskCount()).isEqualTo(1);
        job.get("/summary").then().body("state", equalTo("RESOLVED"));
        job.get("/agreement").then().statusCode(404);
        job.get("/labels").then().statusCode(200);
        job.get("/resolutions/majority").then().statusCode(404);
    }

    @Test
    void textsAreKeptAndTheJobIsResolvedAllTheSame() {
        // Given
        var job = CrowdJob.open(QuestionKind.TEXT, 1, 1, Map.of("kind", "TEXT")).known();
        var text = Map.<String, Object>of("turns", List.of(Map.of("role", "assistant", "content", "Yes.")));

        // When
        TestEvents.publish(job.open(ada, "i1", text), job.open(ben, "i2", text), job.collected(2));

        // Then
        assertThat(job.resolved(2))
                .allSatisfy(resolved -> {
                    assertThat(resolved.label()).isNull();
                    assertThat(resolved.answer()).isNull();
                })
                .extracting(TaskResolved::method)
                .containsOnly("kept@1");
        assertThat(jobResolved(job).method()).isEqualTo("kept@1");
        assertThat(deadLetters()).isZero();
    }

    @Test
    void whoDeclinesIsPaidAndAnotherAnswerIsAskedFor() {
        // Given
        var job = CrowdJob.of(QuestionKind.PREFERENCE, CrowdJob.PREFERENCE, 1, 2, ResolutionMethod.MAJORITY, null)
                .known();

        // When
        TestEvents.publish(job.declined(ada, "i1"));

        // Then
        var assessed = (AssignmentAssessed) TestEvents.await(
                        EventType.ASSIGNMENT_ASSESSED,
                        event -> event instanceof AssignmentAssessed one
                                && one.jobId().equals(job.id()),
                        1,
                        CrowdJob.SOON)
                .getFirst();
        assertThat(assessed.outcome()).isEqualTo(Outcome.EXCLUDED); // paid, and no vote
        assertThat(assessed.decidedBy()).isEqualTo("rule:declined@1");
        TestEvents.await(
                EventType.LABELS_REQUESTED,
                event -> event instanceof LabelsRequested one && one.jobId().equals(job.id()),
                1,
                CrowdJob.SOON);
        TestEvents.publish(job.answer(ben, "i1", "B"), job.collected(2));
        var resolved = job.resolved(1).getFirst();
        assertThat(resolved.label()).isEqualTo("B");
        assertThat(resolved.answerCount()).isEqualTo(1);
        jobResolved(job);
    }

    @Test
    void aJobThatEverybodyDeclinesIsResolvedWithoutALabel() {
        // Given
        var job = CrowdJob.preference(2).known();

        // When
        TestEvents.publish(job.declined(ada, "i1"), job.declined(ben, "i1"), job.collected(2));

        // Then
        assertThat(jobResolved(job).taskCount()).isZero();
    }

    @Test
    void whatAPersonSaysOfADeclinedTaskMakesNoVoteOfIt() {
        // Given
        var job = CrowdJob.preference(2).known();
        var declined = job.declined(ada, "i1");
        TestEvents.publish(declined, job.answer(ben, "i1", "B"));
        await().atMost(CrowdJob.SOON)
                .until(() -> Database.count("select count(*) from answer where job_id = '" + job.id() + "'") == 2);

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> reassessAnswer.reassess(
                        declined.assignmentId(), Judgement.used(new Grounds("she is right", List.of())), "reviewer:1"));
        TestEvents.publish(job.collected(2));

        // Then
        jobResolved(job);
        var resolved = job.resolved(1).getFirst();
        assertThat(resolved.label()).isEqualTo("B");
        assertThat(resolved.answerCount()).isEqualTo(1);
    }

    @Test
    void theLabelOfRatingsIsTheirMedianAndNotTheMostFrequent() {
        // Given
        var job = CrowdJob.of(
                        QuestionKind.RATING, List.of("1", "2", "3", "4", "5"), 5, 5, ResolutionMethod.MAJORITY, null)
                .known();

        // When
        TestEvents.publish(
                job.answer(ada, "i1", "1"),
                job.answer(ben, "i1", "1"),
                job.answer(cyd, "i1", "3"),
                job.answer(UUID.randomUUID(), "i1", "4"),
                job.answer(UUID.randomUUID(), "i1", "5"));

        // Then
        assertThat(job.resolved(1).getFirst().label()).isEqualTo("3");
    }

    @Test
    void aChoiceThatIsAddedCanBeTheLabelAndLabelsOfBeforeAreStillRead() {
        // Given
        var job = CrowdJob.preference(1).known();
        TestEvents.publish(job.answer(ada, "i1", "A"));
        job.resolved(1);

        // When
        TestEvents.publish(
                job.answer(ada, "i2", "both-bad"), // on another topic: it may be faster, and then waits
                new JobQuestionExtended(
                        UUID.randomUUID(),
                        Instant.parse("2026-05-04T12:30:00Z"),
                        job.id(),
                        Map.of("kind", "PREFERENCE"),
                        List.of("A", "B", "tie", "both-bad"),
                        2,
                        "0".repeat(64)));

        // Then
        assertThat(job.resolved(2).getLast().label()).isEqualTo("both-bad");
        job.get("/labels").then().statusCode(200).body("items.size()", equalTo(2));
        TestEvents.publish(job.collected(2));
        jobResolved(job);
    }

    private static JobResolved jobResolved(CrowdJob job) {
        return (JobResolved) TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
    }

    private static long deadLetters() {
        return Database.count("select count(*) from dead_letter");
    }
}
