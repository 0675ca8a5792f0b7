package io.fairground.quality.review;

import static io.fairground.quality.People.EVIDENCE;
import static io.fairground.quality.People.EXPLANATION;
import static io.fairground.quality.People.decide;
import static io.fairground.quality.People.get;
import static io.fairground.quality.People.put;
import static io.fairground.quality.People.refusal;
import static io.fairground.quality.People.registered;
import static io.fairground.quality.People.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.SuspensionLifted;
import io.fairground.events.quality.SuspensionScope;
import io.fairground.events.quality.TaskResolved;
import io.fairground.events.quality.WorkerSuspended;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.People;
import io.fairground.quality.review.app.OpenReview;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Answers and workers under suspicion come before a person, and only a person takes anything from a worker. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SuspicionApiTest {

    private static final SignalEvidence FAST = new SignalEvidence(Map.of("signal", "speed", "medianMillis", 800));

    @Inject
    OpenReview openReview;

    @Inject
    Clock clock;

    @Test
    void aSignalThatComesAgainFindsItsCase() throws Exception {
        var job = CrowdJob.preference(1).known();
        var answer = job.answer(UUID.randomUUID(), "i1", "A");
        assess(answer);
        Callable<UUID> signal = () -> openReview.aboutAssignment(answer.assignmentId(), FAST, 0.9);

        try (var replicas = Executors.newFixedThreadPool(4)) {
            var cases = replicas.invokeAll(List.of(signal, signal, signal, signal)).stream()
                    .map(one -> {
                        try {
                            return one.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .distinct();
            assertThat(cases).hasSize(1);
        }

        decide(reviewer("rita"), signal.call(), "assessment", Map.of("outcome", "USED"))
                .then()
                .statusCode(200);
        signal.call();
        assertThat(Database.count("select count(*) from review where subject_id = '" + answer.assignmentId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void refusingPayNeedsCategoryExplanationAndEvidence() {
        var job = CrowdJob.preference(1).known();
        var reviewId = suspected(job, UUID.randomUUID());

        decide(reviewer("rita"), reviewId, "assessment", Map.of("outcome", "REFUSED", "explanation", "x".repeat(99)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/category", "/explanation", "/evidence"));
        decide(
                        reviewer("rita"),
                        reviewId,
                        "assessment",
                        Map.of(
                                "outcome",
                                "REFUSED",
                                "category",
                                "HONEST_ERROR",
                                "explanation",
                                EXPLANATION,
                                "evidence",
                                EVIDENCE))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/category"));
        assertThat(Database.count("select count(*) from judgement where assignment_id in (select subject_id from"
                        + " review where review_id = '" + reviewId + "')"))
                .isZero();
    }

    @Test
    void aRefusedAnswerIsAnnouncedLeftOutOfTheLabelAndExplainedToItsWorker() {
        // Given a resolved task of two answers
        var token = Tokens.worker("careless");
        var careless = registered(token);
        var job = CrowdJob.preference(2).known();
        var bad = job.answer(careless, "i1", "A");
        TestEvents.publish(bad, job.answer(UUID.randomUUID(), "i1", "B"), job.collected(2));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var reviewId = openReview.aboutAssignment(bad.assignmentId(), FAST, 0.9);

        // When
        var rita = reviewer("rita");
        var decided = decide(rita, reviewId, "assessment", refusal());

        // Then
        decided.then().statusCode(200).body("conclusion.outcome", equalTo("REFUSED"));
        var announced = assessments(bad.assignmentId(), 2).getLast();
        assertThat(announced.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(announced.decidedBy()).startsWith("reviewer:").doesNotContain(People.subjectOf(rita));
        assertThat(announced.reason()).isEqualTo("the answer was given without looking at the item");
        assertThat(job.resolved(2).getLast())
                .extracting(TaskResolved::label, TaskResolved::answerCount, TaskResolved::revision)
                .containsExactly("B", 1, 2);

        // And she is told why, by a person, not which
        var hers = get(token, "/workers/me/assessments");
        hers.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].decider", equalTo("PERSON"))
                .body("items[0].decidedBy", equalTo("person"))
                .body("items[0].category", equalTo("NO_EFFORT"))
                .body("items[0].explanation", equalTo(EXPLANATION))
                .body("items[0].evidence", equalTo(EVIDENCE))
                .body("items[0].appeal.until", notNullValue())
                .body("items[0].appeal.how", equalTo("PUT /v1/workers/me/appeals/{appealId}"));
        assertThat(hers.asString())
                .doesNotContain(announced.decidedBy().substring("reviewer:".length()))
                .doesNotContainIgnoringCase("gold");
    }

    @Test
    void anExcludedAnswerIsReplacedWhileItsJobCollects() {
        var job = CrowdJob.of(QuestionKind.PREFERENCE, CrowdJob.PREFERENCE, 1, 2, ResolutionMethod.MAJORITY, null)
                .known();
        var reviewId = suspected(job, UUID.randomUUID());

        decide(
                        reviewer("rita"),
                        reviewId,
                        "assessment",
                        Map.of("outcome", "EXCLUDED", "category", "BROKEN_ITEM", "explanation", "no image"))
                .then()
                .statusCode(200);

        var requested =
                (LabelsRequested) TestEvents.published(EventType.LABELS_REQUESTED, job.task("i1"), CrowdJob.SOON);
        assertThat(requested.additional()).isEqualTo(1);
    }

    @Test
    void nobodyReviewsHerOwnAnswerNorOneToATaskSheHasAnswered() {
        var both = Tokens.with("both", Set.of("reviewer", "worker"), null);
        var own = registered(both);
        var job = CrowdJob.preference(2).known();
        var hers = job.answer(own, "i1", "A");
        var beside = job.answer(UUID.randomUUID(), "i1", "B");
        TestEvents.publish(hers, beside);
        assessments(hers.assignmentId(), 1);
        assessments(beside.assignmentId(), 1);

        for (var answer : List.of(hers, beside)) {
            var reviewId = openReview.aboutAssignment(answer.assignmentId(), FAST, 0.9);
            decide(both, reviewId, "\"1\"", "assessment", refusal()).then().statusCode(404);
            get(both, "/reviews/" + reviewId).then().statusCode(404);
        }
        var aboutHer = openReview.aboutWorker(own, job.id(), FAST, 0.9);
        People.claim(both, aboutHer).then().statusCode(404);
    }

    @Test
    void aPersonSuspendsAWorkerWithoutSeeingWhoForATimeWithGrounds() {
        // Given
        var token = Tokens.worker("ringleader");
        var workerId = registered(token);
        var job = CrowdJob.preference(1).known();
        var reviewId = openReview.aboutWorker(workerId, job.id(), FAST, 0.9);
        var rita = reviewer("rita");
        var seen = get(rita, "/reviews/" + reviewId);
        seen.then().statusCode(200).body("work", nullValue()).body("evidence.medianMillis", equalTo(800));
        assertThat(seen.asString()).doesNotContain(workerId.toString());
        var until = clock.instant().plus(Duration.ofDays(7)).toString();

        // When
        decide(rita, reviewId, "finding", Map.of("suspension", Map.of("scope", "VENDOR", "until", until)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/explanation", "/evidence"));
        var order = Map.of(
                "suspension", Map.of("scope", "VENDOR", "until", until),
                "explanation", EXPLANATION,
                "evidence", EVIDENCE);
        var decided = decide(rita, reviewId, "finding", order);

        // Then
        decided.then().statusCode(200).body("conclusion.scope", equalTo("VENDOR"));
        assertThat(decided.asString()).doesNotContain(workerId.toString());
        decide(rita, reviewId, "\"1\"", "finding", order).then().statusCode(200);
        var announced = TestEvents.await(
                EventType.WORKER_SUSPENDED, event -> event.key().equals(workerId), 1, CrowdJob.SOON);
        assertThat(announced).hasSize(1);
        assertThat((WorkerSuspended) announced.getFirst())
                .extracting(WorkerSuspended::scope, WorkerSuspended::tenant, WorkerSuspended::jobId)
                .containsExactly(SuspensionScope.VENDOR, "acme", null);
        get(token, "/workers/me/suspensions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].suspension.explanation", equalTo(EXPLANATION))
                .body("items[0].suspension.state", equalTo("ACTIVE"))
                .body("items[0].appeal.until", notNullValue());
        var active = get(reviewer("sam"), "/suspensions?limit=500");
        active.then().statusCode(200).body("items.suspensionId", hasItems(reviewId.toString()));
        assertThat(active.asString()).doesNotContain(workerId.toString());
    }

    @Test
    void aSuspensionCanBeLiftedOnce() {
        var token = Tokens.with("both", Set.of("reviewer", "worker"), null);
        var workerId = registered(token);
        var reviewId = openReview.aboutWorker(workerId, null, FAST, 0.9);
        var rita = reviewer("rita");
        var until = clock.instant().plus(Duration.ofDays(7)).toString();
        decide(
                        rita,
                        reviewId,
                        "finding",
                        Map.of(
                                "suspension",
                                Map.of("scope", "JOB", "until", until),
                                "explanation",
                                EXPLANATION,
                                "evidence",
                                EVIDENCE))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/suspension/scope"));
        decide(
                        rita,
                        reviewId,
                        "finding",
                        Map.of(
                                "suspension",
                                Map.of("scope", "PLATFORM", "until", until),
                                "explanation",
                                EXPLANATION,
                                "evidence",
                                EVIDENCE))
                .then()
                .statusCode(200);
        var lift = Map.of("because", "it was somebody else");
        var path = "/suspensions/" + reviewId + "/lift";

        put(token, path, lift).then().statusCode(404);
        put(Tokens.worker("ada"), path, lift).then().statusCode(403);
        put(reviewer("sam"), path, lift).then().statusCode(200).body("state", equalTo("LIFTED"));
        put(reviewer("sam"), path, lift).then().statusCode(200);

        assertThat(TestEvents.await(
                        EventType.SUSPENSION_LIFTED, event -> event.key().equals(workerId), 1, CrowdJob.SOON))
                .hasSize(1)
                .allSatisfy(event ->
                        assertThat(((SuspensionLifted) event).suspensionId()).isEqualTo(reviewId));
        get(token, "/workers/me/suspensions")
                .then()
                .body("items[0].suspension.state", equalTo("LIFTED"))
                .body("items[0].liftedBecause", equalTo("it was somebody else"))
                .body("items[0].appeal", nullValue());
    }

    @Test
    void aClearedWorkerIsLeftInPeaceAndTheNextCaseGoesToSomebodyElse() throws Exception {
        var workerId = UUID.randomUUID();
        var reviewId = openReview.aboutWorker(workerId, null, FAST, 0.9);
        decide(reviewer("rita"), reviewId, "finding", Map.of()).then().statusCode(200);
        assertThat(openReview.aboutWorker(workerId, null, FAST, 0.9)).isEqualTo(reviewId);

        Database.execute(
                "update review set decided_at = decided_at - interval '31 days' where review_id = '" + reviewId + "'");
        var next = openReview.aboutWorker(workerId, null, FAST, 0.9);

        assertThat(next).isNotEqualTo(reviewId);
        People.claim(reviewer("rita"), next).then().statusCode(404);
        People.claim(reviewer("sam"), next).then().statusCode(200);
    }

    /** An answer to i1 that a signal points at. */
    private UUID suspected(CrowdJob job, UUID workerId) {
        var answer = job.answer(workerId, "i1", "A");
        assess(answer);
        return openReview.aboutAssignment(answer.assignmentId(), FAST, 0.9);
    }

    private static void assess(AssignmentSubmitted answer) {
        TestEvents.publish(answer);
        assessments(answer.assignmentId(), 1);
    }

    private static List<AssignmentAssessed> assessments(UUID assignmentId, int count) {
        return TestEvents.await(
                        EventType.ASSIGNMENT_ASSESSED,
                        (Event event) -> event.key().equals(assignmentId),
                        count,
                        CrowdJob.SOON)
                .stream()
                .map(AssignmentAssessed.class::cast)
                .toList();
    }
}
