package io.fairground.quality.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.job.app.FindJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AgreementApiTest {

    private static final int TASKS = 10;
    private static final int DIVIDED = 4;
    private static final int WORKERS = 6;

    @Inject
    AnswersByRegion answers;

    @Inject
    FindJob findJob;

    @Test
    void twoRegionsThatDisagreeOnSomeTasksShowItInFigures() {
        var job = divided(CrowdJob.preference(2 * WORKERS + 1));

        job.get("/agreement")
                .then()
                .statusCode(200)
                .body("subjective", equalTo(false))
                .body("whole.tasks", equalTo(TASKS))
                .body("measured.answers", equalTo(TASKS * (2 * WORKERS + 1)))
                .body("regions.region", contains("KE", "US"))
                .body("regions[0].inGroup.value", equalTo(1.0f))
                .body("regions[0].crossGroup.value", equalTo((float) (1 - .4 / .58)))
                .body("regions[0].association.value", equalTo((float) (1 / (1 - .4 / .58))))
                .body("regionsLeftOut", contains("UG"))
                .body("contested.namedTasks", equalTo(DIVIDED))
                .body("contested.comparableTasks", equalTo(TASKS))
                .body("shuffles", equalTo(199))
                .body("notes.pointer", contains("/regionsLeftOut"));
    }

    @Test
    void labelsStandBesideTheTruthOfEachRegion() {
        var job = divided(CrowdJob.preference(2 * WORKERS + 1));

        var first = job.get("/labels/by-region?limit=6");

        first.then().statusCode(200).body("items", hasSize(6)).body("notes", hasSize(0));
        String cursor = first.path("nextCursor");
        var second = job.get("/labels/by-region?limit=6&cursor=" + cursor);
        second.then().body("items", hasSize(TASKS - 6)).body("nextCursor", nullValue());
        var rows = new ArrayList<Map<String, ?>>(first.<List<Map<String, ?>>>path("items"));
        rows.addAll(second.<List<Map<String, ?>>>path("items"));
        assertThat(rows).hasSize(TASKS).allSatisfy(row -> {
            var split = Integer.parseInt(text(row, "itemKey").substring(1)) < DIVIDED;
            assertThat(row.get("contestedByRegion")).isEqualTo(split);
            // The one answer from Uganda is nobody's majority.
            var majorities = majorities(row);
            assertThat(majorities).containsOnlyKeys("KE", "US");
            assertThat(new HashSet<>(majorities.values())).hasSize(split ? 2 : 1);
        });
        job.get("/labels/by-region?cursor=x").then().statusCode(422);
    }

    @Test
    void newAnswersMakeNewFigures() {
        var job = CrowdJob.preference(2).known();
        TestEvents.publish(job.answer(UUID.randomUUID(), "i1", "A"), job.answer(UUID.randomUUID(), "i1", "A"));
        job.resolved(1);
        job.get("/agreement")
                .then()
                .body("percentAgreement.value", equalTo(1.0f))
                .body("alpha", nullValue());

        TestEvents.publish(job.answer(UUID.randomUUID(), "i2", "A"), job.answer(UUID.randomUUID(), "i2", "B"));
        job.resolved(2);

        job.get("/agreement")
                .then()
                .body("percentAgreement.value", equalTo(0.5f))
                .body("whole.tasks", equalTo(2));
    }

    @Test
    void aJobWithoutAnswersHasNoFiguresAndSaysWhy() {
        var job = CrowdJob.preference(2).known();

        job.get("/agreement")
                .then()
                .statusCode(200)
                .body("alpha", nullValue())
                .body("regions", hasSize(0))
                .body("notes.pointer", contains("/alpha", "/percentAgreement", "/contested"));
        job.get("/labels/by-region").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void onlyThoseWhoMaySeeTheJobMaySeeItsAgreement() {
        var job = CrowdJob.preference(2).known();

        for (var role : List.of("finance-viewer", "operator")) {
            status(job, Tokens.with(role, Set.of(role), null), "/agreement", 200);
            status(job, Tokens.with(role, Set.of(role), null), "/labels/by-region", 403);
        }
        for (var path : List.of("/agreement", "/labels/by-region")) {
            status(job, Tokens.vendor("acme"), path, 200);
            status(job, Tokens.vendor("zeta"), path, 404);
            status(job, Tokens.worker("ada"), path, 403);
        }
    }

    @Test
    void onASubjectiveJobAgreementWithLabelsIsNoScore() {
        var job = CrowdJob.subjective(2).known();
        job.upload(CrowdJob.gold("i1", "A")).then().statusCode(200);
        var ada = UUID.randomUUID();
        var ben = UUID.randomUUID();
        TestEvents.publish(
                job.answer(ada, "i1", "A"),
                job.answer(UUID.randomUUID(), "i1", "B"),
                job.answer(ben, "i2", "B"),
                job.answer(UUID.randomUUID(), "i2", "B"),
                job.collected(4));

        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var skills = TestEvents.await(EventType.SKILL_ESTIMATED, event -> isOf(job, event), 4, CrowdJob.SOON);
        assertThat(skills).map(SkillEstimated.class::cast).anySatisfy(skill -> {
            assertThat(skill.workerId()).isEqualTo(ben);
            assertThat(skill.labelMatches()).isEqualTo(1);
            assertThat(List.of(skill.accuracy(), skill.accuracyLow(), skill.accuracyHigh()))
                    .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                    .containsExactly(0.5, 0.025, 0.975);
        });
        job.get("/skills")
                .then()
                .body("items", hasSize(4))
                .body("items.labelMatches", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body(of(ben, "accuracyBasis"), equalTo("NONE"))
                .body(of(ben, "accuracy"), nullValue())
                .body(of(ben, "accuracyHigh"), nullValue())
                .body(of(ada, "accuracyBasis"), equalTo("GOLD"))
                .body(of(ada, "accuracy"), equalTo((float) (2 / 3.0)));
        job.get("/agreement")
                .then()
                .body("subjective", equalTo(true))
                .body("notes[0].detail", containsString("low agreement is not low quality"));
        job.get("/labels/by-region").then().body("notes.detail", hasItem(containsString("no score")));
    }

    @Test
    void elsewhereAnAccuracySaysThatItIsFromLabels() {
        var job = CrowdJob.preference(1).known();
        TestEvents.publish(job.answer(UUID.randomUUID(), "i1", "A"), job.collected(1));

        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);

        job.get("/skills")
                .then()
                .body("items[0].accuracyBasis", equalTo("LABELS"))
                .body("items[0].labelMatches", equalTo(1))
                .body("items[0].accuracy", not(nullValue()));
    }

    @Test
    void ofALargeJobWholeTasksAreDrawnAndAlwaysTheSame() {
        var job = divided(CrowdJob.preference(2 * WORKERS + 1));
        var known = findJob.ofAnyTenant(job.id());

        var drawn = sample(job, 3 * (2 * WORKERS + 1) + 5);

        assertThat(drawn.extent()).isEqualTo(new Extent(3, 3 * (2 * WORKERS + 1)));
        assertThat(sample(job, 3 * (2 * WORKERS + 1)).tasks()).isEqualTo(drawn.tasks());
        assertThat(sample(job, 5 * (2 * WORKERS + 1)).tasks()).containsAll(drawn.tasks());
        assertThat(QuarkusTransaction.requiringNew().call(() -> answers.extent(known.jobId())))
                .isEqualTo(sample(job, 1_000_000).extent());
    }

    private RegionalAnswers sample(CrowdJob job, long answersMax) {
        var known = findJob.ofAnyTenant(job.id());
        return QuarkusTransaction.requiringNew().call(() -> answers.sample(known, answersMax));
    }

    /** Kenya and the USA see the first four items the other way round, and the others alike; one worker is of Uganda. */
    private static CrowdJob divided(CrowdJob planned) {
        var job = planned.known();
        var events = new ArrayList<Event>();
        for (var worker = 0; worker <= 2 * WORKERS; worker++) {
            var region = worker < WORKERS ? "KE" : worker < 2 * WORKERS ? "US" : "UG";
            var id = UUID.randomUUID();
            for (var task = 0; task < TASKS; task++) {
                var split = task < DIVIDED && !"KE".equals(region);
                events.add(job.answer(id, region, "i" + task, split || task >= 7 ? "B" : "A"));
            }
        }
        events.add(job.collected(events.size()));
        TestEvents.publish(events.toArray(Event[]::new));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        return job;
    }

    private static Map<String, String> majorities(Map<String, ?> row) {
        var found = new HashMap<String, String>();
        for (var region : (List<?>) Objects.requireNonNull(row.get("regions"))) {
            var fields = (Map<?, ?>) region;
            found.put(text(fields, "region"), text(fields, "majority"));
        }
        return found;
    }

    private static String text(Map<?, ?> fields, String name) {
        return (String) Objects.requireNonNull(fields.get(name));
    }

    private static String of(UUID worker, String field) {
        return "items.find { it.workerId == '" + worker + "' }." + field;
    }

    private static boolean isOf(CrowdJob job, Event event) {
        return event instanceof SkillEstimated skill && skill.jobId().equals(job.id());
    }

    private static void status(CrowdJob job, String token, String path, int status) {
        given().auth().oauth2(token).get("/v1/jobs/" + job.id() + path).then().statusCode(status);
    }
}
