package io.fairground.quality.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.resolution.app.ResolveJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MajorityJobApiTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cyd = UUID.randomUUID();

    @Inject
    ResolveJob resolveJob;

    @Test
    void aTaskIsResolvedAsSoonAsItsOverlapOfAnswersIsIn() {
        var job = CrowdJob.preference(3).known();

        TestEvents.publish(
                job.answer(ada, "i1", "A"),
                job.answer(ben, "i1", "B"),
                job.answer(cyd, "i1", "B"),
                job.answer(ada, "i2", "A"));

        var label = job.resolved(1).getFirst();
        assertThat(label.taskId()).isEqualTo(job.task("i1"));
        assertThat(label.label()).isEqualTo("B");
        assertThat(label.confidence()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(label.distribution()).containsOnlyKeys("A", "B", "tie").containsEntry("tie", 0.0);
        assertThat(label.method()).isEqualTo("majority@1");
        assertThat(label.answerCount()).isEqualTo(3);
        assertThat(label.revision()).isEqualTo(1);
        job.get("/summary")
                .then()
                .body("state", equalTo("COLLECTING"))
                .body("method", nullValue())
                .body("resolvedCount", equalTo(1));
    }

    @Test
    void aGroupThatIsSplitEvenlyHasNoPreference() {
        var job = CrowdJob.preference(2).known();

        TestEvents.publish(job.answer(ada, "i1", "A"), job.answer(ben, "i1", "B"));

        assertThat(job.resolved(1).getFirst().label()).isEqualTo("tie");
    }

    @Test
    void everyAnswerIsAssessedOnceHoweverOftenItIsDelivered() {
        var job = CrowdJob.preference(3).known();
        var answer = job.answer(ada, "i1", "A");

        TestEvents.publish(answer, answer, job.answer(ben, "i1", "A"), answer, job.answer(cyd, "i1", "A"));

        job.resolved(1);
        var assessed = TestEvents.await(EventType.ASSIGNMENT_ASSESSED, event -> isOf(job, event), 3, CrowdJob.SOON);
        assertThat(assessed)
                .hasSize(3)
                .allSatisfy(event ->
                        assertThat(((AssignmentAssessed) event).outcome()).isEqualTo(Outcome.USED));
        job.get("/summary").then().body("answerCount", equalTo(3));
    }

    @Test
    void answersThatOvertakeTheirJobWaitForIt() {
        var job = CrowdJob.preference(1);
        TestEvents.publish(job.answer(ada, "i1", "A"));

        TestEvents.publish(job.submitted());

        assertThat(job.resolved(1).getFirst().label()).isEqualTo("A");
    }

    @Test
    void aCollectedJobWaitsForAnswersThatAreStillOnTheirWay() {
        var job = CrowdJob.preference(2).known();
        TestEvents.publish(job.answer(ada, "i1", "A"), job.collected(3));
        await().pollDelay(Duration.ofSeconds(2))
                .until(() -> "COLLECTING".equals(job.get("/summary").path("state")));

        TestEvents.publish(job.answer(ben, "i1", "A"), job.answer(ben, "i2", "B"));

        var resolved = (JobResolved) TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        assertThat(resolved.method()).isEqualTo("majority@1");
        assertThat(resolved.taskCount()).isEqualTo(2);
    }

    @Test
    void aClosedJobResolvesTheTasksThatHaveAnyAnswer() {
        var job = CrowdJob.preference(3).known();

        TestEvents.publish(
                job.answer(ada, "i1", "A"),
                job.answer(ben, "i1", "A"),
                job.answer(cyd, "i1", "A"),
                job.answer(ada, "i2", "B"),
                job.collected(4));

        assertThat(job.resolved(2))
                .extracting(TaskResolved::itemKey, TaskResolved::answerCount, TaskResolved::revision)
                .containsExactlyInAnyOrder(tuple("i1", 3, 1), tuple("i2", 1, 1));
    }

    @Test
    void skillIsEstimatedForEachWorkerAndRegionBeforeTheJobIsResolved() {
        var job = CrowdJob.preference(2).known();
        job.upload(CrowdJob.gold("i1", "A"), CrowdJob.gold("i2", "B"));

        TestEvents.publish(
                job.answer(ada, "KE", "i1", "A"),
                job.answer(ada, "KE", "i2", "B"),
                job.answer(ada, "UG", "i3", "A"),
                job.answer(ben, "US", "i1", "B"),
                job.answer(ben, "US", "i2", "B"),
                job.answer(ben, "US", "i3", "A"),
                job.collected(6));

        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var skills = TestEvents.await(EventType.SKILL_ESTIMATED, event -> isOf(job, event), 3, CrowdJob.SOON).stream()
                .map(SkillEstimated.class::cast)
                .toList();
        var home = skills.stream()
                .filter(skill -> skill.region().code().equals("KE"))
                .findFirst()
                .orElseThrow();
        assertThat(home.workerId()).isEqualTo(ada);
        assertThat(home.goldAnswered()).isEqualTo(2);
        assertThat(home.goldCorrect()).isEqualTo(2);
        assertThat(home.accuracy()).isCloseTo(0.75, within(1e-9));
        var away = skills.stream()
                .filter(skill -> skill.region().code().equals("UG"))
                .findFirst()
                .orElseThrow();
        assertThat(away.goldAnswered()).isZero();
        assertThat(away.labelMatches()).isEqualTo(1);
        assertThat(away.accuracy()).isCloseTo(2.0 / 3, within(1e-9));
        job.get("/skills?limit=2").then().statusCode(200).body("items", hasSize(2));
        String cursor = job.get("/skills?limit=2").path("nextCursor");
        job.get("/skills?limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void replicasThatResolveTheSameJobAtOnceAnnounceItOnce() throws Exception {
        var job = CrowdJob.preference(1).known();
        TestEvents.publish(job.answer(ada, "i1", "A"), job.answer(ada, "i2", "B"), job.collected(2));

        var threads = new ArrayList<Thread>();
        for (var replica = 0; replica < 4; replica++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (var attempt = 0; attempt < 20; attempt++) {
                    resolveJob.resolve(job.id());
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        assertThat(resolveJob.resolve(job.id())).isFalse();
        assertThat(TestEvents.await(EventType.JOB_RESOLVED, event -> event.key().equals(job.id()), 1, CrowdJob.SOON))
                .hasSize(1);
        assertThat(Database.count("select max(revision) from label where job_id = '" + job.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aJobThatIsCollectedAgainIsResolvedAgainAndOnlyWhatChangedIsAnnounced() {
        var job = CrowdJob.preference(1).known();
        TestEvents.publish(job.answer(ada, "i1", "A"), job.answer(ada, "i2", "B"), job.collected(2));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);

        TestEvents.publish(job.answer(ben, "i2", "A"), job.collected(3));

        TestEvents.await(EventType.JOB_RESOLVED, event -> event.key().equals(job.id()), 2, CrowdJob.SOON);
        assertThat(job.resolved(3))
                .extracting(TaskResolved::itemKey, TaskResolved::label, TaskResolved::revision)
                .containsExactlyInAnyOrder(tuple("i1", "A", 1), tuple("i2", "B", 1), tuple("i2", "tie", 2));
    }

    @Test
    void labelsComeByPageOrAllAsLines() {
        var job = CrowdJob.preference(1).known();
        TestEvents.publish(
                job.answer(ada, "i1", "A"), job.answer(ada, "i2", "B"), job.answer(ada, "i3", "tie"), job.collected(3));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);

        var first = job.get("/labels?limit=2");

        first.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].revision", equalTo(1))
                .body("items[0]", not(hasKey("confidenceLow")));
        String cursor = first.path("nextCursor");
        job.get("/labels?limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        var lines = given().auth()
                .oauth2(Tokens.vendor("acme"))
                .accept("application/jsonl")
                .get("/v1/jobs/" + job.id() + "/labels");
        assertThat(lines.statusCode()).isEqualTo(200);
        assertThat(lines.contentType()).startsWith("application/jsonl");
        assertThat(lines.asString().lines()).hasSize(3).allMatch(line -> line.contains("\"distribution\""));
    }

    @Test
    void financeAndOperatorsSeeTheSummaryOfEveryJobAndOtherVendorsOfNone() {
        var job = CrowdJob.preference(1).known();

        for (var role : List.of("finance-viewer", "operator")) {
            summary(job, Tokens.with(role, Set.of(role), null), 200);
        }
        summary(job, Tokens.vendor("zeta"), 404);
        summary(job, Tokens.worker("ada"), 403);
        given().auth()
                .oauth2(Tokens.vendor("zeta"))
                .get("/v1/jobs/" + job.id() + "/labels")
                .then()
                .statusCode(404);
    }

    @Test
    void aMethodThatDoesNotExistIsNotFound() {
        var job = CrowdJob.preference(1).known();

        job.get("/resolutions/magic").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        job.get("/resolutions/majority?gold=stolen").then().statusCode(422).body("errors[0].pointer", equalTo("gold"));
    }

    @Test
    void aJobWithoutAnswersIsResolvedToNothing() {
        var job = CrowdJob.of(QuestionKind.LABEL, List.of("x", "y"), 3, 3, ResolutionMethod.GOLD_CHOSEN, null)
                .known();

        TestEvents.publish(job.collected(0));

        var resolved = (JobResolved) TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        assertThat(resolved.taskCount()).isZero();
        assertThat(resolved.method()).isEqualTo("dawid-skene@2");
    }

    private static void summary(CrowdJob job, String token, int status) {
        given().auth()
                .oauth2(token)
                .get("/v1/jobs/" + job.id() + "/summary")
                .then()
                .statusCode(status);
    }

    private static boolean isOf(CrowdJob job, Event event) {
        return switch (event) {
            case AssignmentAssessed assessed -> assessed.jobId().equals(job.id());
            case SkillEstimated skill -> skill.jobId().equals(job.id());
            default -> false;
        };
    }
}
