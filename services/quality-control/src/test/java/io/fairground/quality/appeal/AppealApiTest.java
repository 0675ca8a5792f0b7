package io.fairground.quality.appeal;

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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.appeal.app.LapseAppeal;
import io.fairground.quality.review.SignalEvidence;
import io.fairground.quality.review.app.OpenReview;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A second person looks again, and silence decides for the worker. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AppealApiTest {

    private final String rita = reviewer("rita");
    private final String sam = reviewer("sam");

    @Inject
    OpenReview openReview;

    @Inject
    LapseAppeal lapseAppeal;

    @Inject
    Clock clock;

    @Test
    void anOverturnedRefusalIsUsedAndPaidAgainAndFlowsIntoTheLabel() {
        // Given
        var ada = Tokens.worker("ada");
        var refused = refused(ada);
        var appealId = UUID.randomUUID();
        var filed = appeal(ada, appealId, refused.assignmentId());
        filed.then().statusCode(200).body("state", equalTo("FILED"));
        assertThat(Duration.between(Instant.parse(filed.path("filedAt")), Instant.parse(filed.path("answerBy"))))
                .isEqualTo(Duration.ofDays(14));
        assertThat(((AppealFiled) TestEvents.published(EventType.APPEAL_FILED, refused.assignmentId(), CrowdJob.SOON))
                        .appealId())
                .isEqualTo(appealId);

        // When
        var answered = answer(sam, appealId, "OVERTURNED", "Her answers vary as the items do.");

        // Then
        answered.then()
                .statusCode(200)
                .body("state", equalTo("OVERTURNED"))
                .body("decision", equalTo("REFUSED"))
                .body("explanation", equalTo(EXPLANATION));
        assertThat(assessments(refused.assignmentId(), 3))
                .extracting(AssignmentAssessed::outcome)
                .containsExactly(Outcome.USED, Outcome.REFUSED, Outcome.USED);
        var decided =
                (AppealDecided) TestEvents.published(EventType.APPEAL_DECIDED, refused.assignmentId(), CrowdJob.SOON);
        assertThat(decided.outcome()).isEqualTo(AppealOutcome.OVERTURNED);
        assertThat(decided.decidedBy()).startsWith("reviewer:");
        assertThat(refused.job().resolved(3).getLast())
                .extracting(TaskResolved::label, TaskResolved::answerCount)
                .containsExactly("tie", 2);
        get(ada, "/workers/me/appeals/" + appealId)
                .then()
                .statusCode(200)
                .body("state", equalTo("OVERTURNED"))
                .body("explanation", equalTo("Her answers vary as the items do."));
        get(ada, "/workers/me/assessments?limit=500").then().body(of(refused, "outcome"), equalTo("USED"));

        // And the answer may be repeated, but not changed; nor is there anything left to appeal
        answer(sam, appealId, "OVERTURNED", "Her answers vary as the items do.")
                .then()
                .statusCode(200);
        answer(reviewer("tom"), appealId, "UPHELD", EXPLANATION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/appeal-over"));
        appeal(ada, UUID.randomUUID(), refused.assignmentId())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-appealable"));
        assertThat(assessments(refused.assignmentId(), 3)).hasSize(3);
    }

    @Test
    void whoDecidedDoesNotAnswerTheAppeal() {
        var ada = Tokens.worker("ada");
        var refused = refused(ada);
        var appealId = filed(ada, refused);

        get(rita, "/appeals?limit=500").then().body("items.appealId", not(hasItem(appealId.toString())));
        answer(rita, appealId, "UPHELD", EXPLANATION)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-decision"));
        answer(rita, appealId, "OVERTURNED", "I was wrong")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-decision"));
        get(sam, "/appeals?limit=500").then().body("items.appealId", hasItem(appealId.toString()));
    }

    @Test
    void whoLosesAnAppealIsOwedAFullExplanation() {
        var ada = Tokens.worker("ada");
        var refused = refused(ada);
        var appealId = filed(ada, refused);

        answer(sam, appealId, "UPHELD", "no").then().statusCode(422).body("errors[0].pointer", equalTo("/explanation"));
        answer(sam, appealId, "UPHELD", EXPLANATION).then().statusCode(200);

        assertThat(assessments(refused.assignmentId(), 2)).hasSize(2);
        get(ada, "/workers/me/appeals/" + appealId).then().body("explanation", equalTo(EXPLANATION));
        get(ada, "/workers/me/assessments?limit=500")
                .then()
                .body(of(refused, "outcome"), equalTo("REFUSED"))
                .body(of(refused, "appeal"), nullValue());
        appeal(ada, UUID.randomUUID(), refused.assignmentId())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-appealed"));
    }

    @Test
    void silenceDecidesForTheWorkerOnceHoweverManyReplicasNotice() throws Exception {
        // Given an appeal whose time is over
        var ada = Tokens.worker("ada");
        var refused = refused(ada);
        var appealId = filed(ada, refused);
        assertThat(lapseAppeal.lapse(appealId)).isFalse();
        Database.execute("update appeal set answer_by = filed_at where appeal_id = '" + appealId + "'");
        answer(sam, appealId, "UPHELD", EXPLANATION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/appeal-over"));

        // When
        Callable<Boolean> replica = () -> lapseAppeal.lapse(appealId);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var lapsed = replicas.invokeAll(List.of(replica, replica, replica, replica)).stream()
                    .filter(AppealApiTest::result);
            assertThat(lapsed).hasSizeLessThanOrEqualTo(1); // the schedule may have been faster than all of them
        }

        // Then
        var decided = TestEvents.await(
                EventType.APPEAL_DECIDED, event -> event.key().equals(refused.assignmentId()), 1, CrowdJob.SOON);
        assertThat(decided).hasSize(1);
        assertThat(((AppealDecided) decided.getFirst()).outcome()).isEqualTo(AppealOutcome.LAPSED);
        var assessed = assessments(refused.assignmentId(), 3);
        assertThat(assessed).hasSize(3);
        assertThat(assessed.getLast())
                .extracting(AssignmentAssessed::outcome, AssignmentAssessed::decidedBy)
                .containsExactly(Outcome.USED, "rule:silence@1");
        get(ada, "/workers/me/appeals/" + appealId).then().body("state", equalTo("LAPSED"));
        get(ada, "/workers/me/assessments?limit=500")
                .then()
                .body(of(refused, "outcome"), equalTo("USED"))
                .body(of(refused, "decider"), equalTo("RULE"));
    }

    @Test
    void anAppealIsFiledOnceInTimeAndAboutWhatIsHers() throws SQLException {
        var ada = Tokens.worker("ada");
        var refused = refused(ada);
        var appealId = UUID.randomUUID();

        // Not hers, or nothing
        appeal(Tokens.worker("stranger"), appealId, refused.assignmentId())
                .then()
                .statusCode(404);
        var ben = Tokens.worker("ben");
        registered(ben);
        appeal(ben, appealId, refused.assignmentId()).then().statusCode(404);
        appeal(ada, appealId, UUID.randomUUID()).then().statusCode(404);
        appeal(rita, appealId, refused.assignmentId()).then().statusCode(403);
        assertThat(Database.count("select count(*) from appeal where appeal_id = '" + appealId + "'"))
                .isZero();

        // Too late
        Database.execute("update answer set assessed_at = assessed_at - interval '15 days' where assignment_id = '"
                + refused.assignmentId() + "'");
        appeal(ada, appealId, refused.assignmentId())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/appeal-too-late"));
        Database.execute("update answer set assessed_at = assessed_at + interval '15 days' where assignment_id = '"
                + refused.assignmentId() + "'");

        // Once
        appeal(ada, appealId, refused.assignmentId()).then().statusCode(200);
        appeal(ada, appealId, refused.assignmentId()).then().statusCode(200);
        put(ada, "/workers/me/appeals/" + appealId, body("ASSESSMENT", refused.assignmentId(), "something else"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/appeal-id-reused"));
        get(ben, "/workers/me/appeals/" + appealId).then().statusCode(404);
        appeal(ben, appealId, refused.assignmentId()).then().statusCode(404);
        assertThat(get(ben, "/workers/me/appeals").<List<?>>path("items")).isEmpty();
        assertThat(get(ada, "/workers/me/appeals?limit=500").<List<String>>path("items.appealId"))
                .contains(appealId.toString());
    }

    @Test
    void theSecondPersonSeesTheCaseAndNeverWhoseItIs() {
        var ada = Tokens.worker("ada");
        var refused = refused(ada);
        var appealId = filed(ada, refused);

        var seen = get(sam, "/appeals/" + appealId);

        seen.then()
                .statusCode(200)
                .body("statement", equalTo("I read every item"))
                .body("itemKey", equalTo("i1"))
                .body("answer", equalTo("A"))
                .body("category", equalTo("NO_EFFORT"))
                .body("evidence", equalTo(EVIDENCE));
        assertThat(seen.asString())
                .doesNotContain(
                        refused.workerId().toString(), refused.assignmentId().toString(), "KE", "reviewer:")
                .doesNotContainIgnoringCase("gold");
        get(ada, "/appeals/" + appealId).then().statusCode(403);
        get(sam, "/appeals/" + UUID.randomUUID()).then().statusCode(404);
        get(Tokens.with("inside", Set.of("reviewer", "vendor"), "acme"), "/appeals/" + appealId)
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyAnswersHerOwnAppeal() {
        var both = Tokens.with("both", Set.of("reviewer", "worker"), null);
        var refused = refused(both);
        var appealId = filed(both, refused);

        get(both, "/appeals?limit=500").then().body("items.appealId", not(hasItem(appealId.toString())));
        get(both, "/appeals/" + appealId).then().statusCode(404);
        answer(both, appealId, "OVERTURNED", "I am right").then().statusCode(404);
    }

    @Test
    void anOverturnedSuspensionIsLifted() {
        var ada = Tokens.worker("suspended");
        var workerId = registered(ada);
        var reviewId = openReview.aboutWorker(workerId, null, SignalEvidence.NONE, 0.5);
        var until = clock.instant().plus(Duration.ofDays(30)).toString();
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
        var appealId = UUID.randomUUID();
        put(ada, "/workers/me/appeals/" + appealId, body("SUSPENSION", reviewId, "It was not me"))
                .then()
                .statusCode(200);
        answer(rita, appealId, "OVERTURNED", "so it was").then().statusCode(403);
        get(sam, "/appeals/" + appealId)
                .then()
                .body("decision", equalTo("SUSPENDED"))
                .body("explanation", equalTo(EXPLANATION));

        answer(sam, appealId, "OVERTURNED", "It was somebody else").then().statusCode(200);

        TestEvents.published(EventType.SUSPENSION_LIFTED, workerId, CrowdJob.SOON);
        get(ada, "/workers/me/suspensions")
                .then()
                .body("items.suspension.state", hasItems("LIFTED"))
                .body("items.liftedBecause", hasItems("It was somebody else"));
    }

    private record Refused(CrowdJob job, UUID workerId, UUID assignmentId) {}

    /** Answers a task beside somebody who says B, and is refused pay by Rita. */
    private Refused refused(String token) {
        var workerId = registered(token);
        var job = CrowdJob.preference(2).known();
        var answer = job.answer(workerId, "i1", "A");
        TestEvents.publish(answer, job.answer(UUID.randomUUID(), "i1", "B"), job.collected(2));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var reviewId = openReview.aboutAssignment(answer.assignmentId(), SignalEvidence.NONE, 0.5);
        decide(rita, reviewId, "assessment", refusal()).then().statusCode(200);
        job.resolved(2); // without her answer
        return new Refused(job, workerId, answer.assignmentId());
    }

    private UUID filed(String token, Refused refused) {
        var appealId = UUID.randomUUID();
        appeal(token, appealId, refused.assignmentId()).then().statusCode(200);
        return appealId;
    }

    private static Response appeal(String token, UUID appealId, UUID assignmentId) {
        return put(token, "/workers/me/appeals/" + appealId, body("ASSESSMENT", assignmentId, "I read every item"));
    }

    private static String of(Refused refused, String member) {
        return "items.find { it.assignmentId == '" + refused.assignmentId() + "' }." + member;
    }

    private static Map<String, Object> body(String against, UUID subjectId, String statement) {
        return Map.of("against", against, "subjectId", subjectId, "statement", statement);
    }

    private static Response answer(String token, UUID appealId, String outcome, String explanation) {
        return put(token, "/appeals/" + appealId + "/answer", Map.of("outcome", outcome, "explanation", explanation));
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

    private static boolean result(Future<Boolean> replica) {
        try {
            return replica.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
