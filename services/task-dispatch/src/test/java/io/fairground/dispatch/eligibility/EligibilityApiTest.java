package io.fairground.dispatch.eligibility;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.as;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.now;
import static io.fairground.dispatch.Market.offer;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.operator;
import static io.fairground.dispatch.Market.post;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.submitted;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.vendor;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market.Material;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.events.quality.SuspensionLifted;
import io.fairground.events.quality.SuspensionScope;
import io.fairground.events.quality.WorkerSuspended;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EligibilityApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> A = Map.of("choice", "A");

    private final Work work;

    EligibilityApiTest(Work work) {
        this.work = work;
    }

    @Test
    void rulesAreCheckedKeptAndShownToWhomTheyConcern() {
        // Given
        var rita = registered("rita");
        var material = Material.published(ACME, 1);
        var broken = preferenceJob(material);
        broken.put("rules", Map.of("hours", Map.of("dailyMinutesMax", 0)));
        var jobId = open(job(1, Map.of("regions", List.of("KE", "US"), "withoutWorkers", List.of(newId()))));

        // When, Then
        submitted(preferenceJob(material));
        post(broken).then().statusCode(422).body("errors[0].pointer", equalTo("/rules/hours/dailyMinutesMax"));
        vendor().get("/v1/jobs/{id}", jobId)
                .then()
                .body("rules.regions", contains("KE", "US"))
                .body("rules.withoutWorkers.size()", equalTo(1));
        as(Tokens.worker("rita"))
                .get("/v1/jobs/{id}", jobId)
                .then()
                .statusCode(200)
                .body("rules.regions", contains("KE", "US"))
                .body("rules.withoutWorkers", nullValue());
        assertThat(rita).isNotNull();
    }

    @Test
    void aJobThatIsNotForHerIsRefusedWithEachReasonAndPassedOverWhenShePicksNone() {
        // Given: the region IS belongs to this test alone
        worker("inga", "IS");
        var first = job(1, Map.of("languages", List.of("is"), "levels", List.of("EXPERT")));
        first.put("offers", List.of(offer("IS", 10)));
        var second = job(1, Map.of());
        second.put("offers", List.of(offer("IS", 10)));
        var notHers = open(first);
        var hers = open(second);

        // When, Then
        take("inga", newId(), Map.of("jobId", notHers))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-eligible"))
                .body("errors.size()", equalTo(2))
                .body("errors[0].detail", containsString("needs is"))
                .body("errors[1].detail", equalTo("The job is for EXPERT; you are RATER."));
        as(Tokens.worker("inga"))
                .get("/v1/workers/me/next/explanation")
                .then()
                .body("jobs[0].obstacles.code", contains("languages-missing", "level-not-wanted"))
                .body("jobs[1].obstacles.size()", equalTo(0));
        take("inga", newId(), Map.of()).then().statusCode(201).body("jobId", equalTo(hers.toString()));
    }

    @Test
    void whatMayHurtComesOnlyToWhoAgreedAndStopsWhenSheDoesNotAnyMore() {
        // Given
        registered("cora");
        var jobId = open(job(3, Map.of("sensitive", List.of(Map.of("kind", "GORE")))));
        refused("cora", jobId, "you have not agreed to see it");

        // When, Then
        agree("cora", "GORE", true);
        agree("cora", "GORE", true);
        take("cora", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("sensitive", contains("GORE"));
        agree("cora", "GORE", false);
        refused("cora", jobId, "you have not agreed to see it");
        as(Tokens.worker("cora"))
                .get("/v1/workers/me/consents")
                .then()
                .body("consents.kind", contains("GORE"))
                .body("consents.given", contains(false));
        as(Tokens.worker("cora"))
                .get("/v1/workers/me/consents/history")
                .then()
                .body("items.given", contains(false, true));
        assertThatThrownBy(() -> Database.execute("update consent_entry set given = true"))
                .hasMessageContaining("append-only");
    }

    @Test
    void afterSoManyInARowABreakIsDueAndASkippedTaskCounts() {
        // Given
        registered("bea");
        agree("bea", "HATE", true);
        var jobId = open(job(5, Map.of("sensitive", List.of(Map.of("kind", "HATE", "inRowMax", 2)))));
        var first = newId();
        take("bea", first, Map.of("jobId", jobId)).then().statusCode(201);
        as(Tokens.worker("bea"))
                .body(Map.of("epoch", 1, "reason", "too much"))
                .put("/v1/assignments/{id}/return", first)
                .then()
                .statusCode(200);
        take("bea", newId(), Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        refused("bea", jobId, "2 tasks with HATE in a row");
    }

    @Test
    void aQualificationOpensAJobUntilItIsTakenAway() {
        // Given
        var quin = registered("quin");
        var jobId = open(job(3, Map.of("qualifications", List.of(Map.of("name", "medicine", "levelMin", 2)))));
        refused("quin", jobId, "you do not hold it");
        var entryId = newId();

        // When, Then
        grant(quin, entryId, "medicine", 2).then().statusCode(200);
        grant(quin, entryId, "medicine", 2).then().statusCode(200);
        grant(quin, entryId, "medicine", 3).then().statusCode(409).body("type", equalTo("/problems/entry-id-reused"));
        take("quin", newId(), Map.of("jobId", jobId)).then().statusCode(201);
        as(Tokens.worker("quin"))
                .get("/v1/workers/me/qualifications")
                .then()
                .body("qualifications.name", contains("medicine"));
        grant(quin, newId(), "medicine", 0).then().statusCode(200);
        refused("quin", jobId, "you do not hold it");
        operator()
                .get("/v1/operations/workers/{id}/qualifications", quin)
                .then()
                .body("items.entry.level", contains(0, 2));
        grant(newId(), newId(), "medicine", 1).then().statusCode(404);
        assertThatThrownBy(() -> Database.execute("delete from qualification_entry"))
                .hasMessageContaining("append-only");
    }

    @Test
    void whoPassesAQualificationJobIsGrantedWhatItGrantsOnce() {
        // Given
        var petra = registered("petra");
        var test =
                open(job(3, Map.of("purpose", "QUALIFICATION", "grants", Map.of("name", "biology", "passMark", 0.8))));
        var work = open(job(3, Map.of("qualifications", List.of(Map.of("name", "acme/biology")))));
        TestEvents.publish(estimate(test, petra, 5, 3, 1));
        TestEvents.publish(estimate(test, petra, 5, 4, 2));

        // When
        await().atMost(PATIENCE)
                .until(
                        () -> as(Tokens.worker("petra"))
                                .get("/v1/workers/me/qualifications")
                                .<List<String>>path("qualifications.name"),
                        List.of("acme/biology")::equals);

        // Then
        take("petra", newId(), Map.of("jobId", work)).then().statusCode(201);
        assertThat(Database.count("select count(*) from qualification_entry where worker_id = '" + petra + "'"))
                .isOne();
    }

    @Test
    void skillShownInEarlierJobsOpensJobsThatAskForIt() {
        // Given
        var skye = registered("skye");
        var rule = Map.of("accuracyMin", 0.8, "answersMin", 20, "newcomers", false);
        var jobId = open(job(3, Map.of("skill", rule)));
        refused("skye", jobId, "you have given 0 that are estimated");

        // When
        TestEvents.publish(estimate(newId(), skye, 20, 18, 1));

        // Then
        await().atMost(PATIENCE)
                .until(() -> take("skye", newId(), Map.of("jobId", jobId)).statusCode(), status -> status == 201);
    }

    @Test
    void aSuspensionKeepsHerAwayUntilItIsLifted() {
        // Given
        var sue = registered("sue");
        var jobId = open(job(3, Map.of()));
        var suspensionId = newId();
        TestEvents.publish(new WorkerSuspended(
                newId(), now(), suspensionId, sue, SuspensionScope.VENDOR, ACME, null, now().plusSeconds(3_600), "p1"));
        await().atMost(PATIENCE)
                .until(() -> Database.count("select count(*) from suspension where worker_id = '" + sue + "'") == 1);

        // When, Then
        await().atMost(PATIENCE)
                .until(() -> take("sue", newId(), Map.of("jobId", jobId)).statusCode(), status -> status == 403);
        refused("sue", jobId, "suspended from the jobs of this vendor");
        TestEvents.publish(new SuspensionLifted(newId(), now(), suspensionId, sue, "p2"));
        await().atMost(PATIENCE)
                .until(() -> take("sue", newId(), Map.of("jobId", jobId)).statusCode(), status -> status == 201);
    }

    @Test
    void whoMustNotMeetDoNotAnswerTheSameItem() {
        // Given
        var ann = registered("ann");
        var ben = registered("ben");
        var job = job(2, Map.of("apart", List.of(Map.of("workerId", ann, "otherId", ben))));
        job.put("overlap", 2);
        var jobId = open(job);
        take("ann", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-0"));

        // When, Then
        take("ben", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-1"));
        take("ann", newId(), Map.of("jobId", jobId)).then().statusCode(204);
        registered("cid");
        take("cid", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("itemKey", equalTo("item-0"));
    }

    @Test
    void aNewAccountGivesNoMoreThanItsShare() {
        // Given
        registered("nina");
        var jobId = open(job(5, Map.of("newAccounts", Map.of("youngerThanDays", 7, "answersMax", 1))));
        var id = newId();
        take("nina", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        refused("nina", jobId, "gives at most 1 answer here; you have given or hold 1");
        answer("nina", id, Map.of("epoch", 1, "answer", A, "next", Map.of("assignmentId", newId(), "jobId", jobId)))
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }

    @Test
    void workedTimeIsWhatWasMeasuredAndReplaysAreNoWork() {
        // Given
        var wanda = registered("wanda");
        var jobId = open(job(3, Map.of()));
        var measured = newId();
        take("wanda", measured, Map.of("jobId", jobId)).then().statusCode(201);
        int activeMillis = answer("wanda", measured, Map.of("epoch", 1, "answer", A, "activeMillis", 86_400_000))
                .path("activeMillis");
        var replay = open(job(1, Map.of()));
        operator().post("/v1/operations/jobs/{id}/replay", replay).then().statusCode(200);
        var replayed = newId();
        take("wanda", replayed, Map.of("jobId", replay)).then().statusCode(201);
        answer("wanda", replayed, Map.of("epoch", 1, "answer", A, "recordedSeconds", 3_600))
                .then()
                .statusCode(200);

        // When
        var worked = work.worked(List.of(wanda), now());

        // Then
        assertThat(worked.get(wanda))
                .isEqualTo(new Worked(Duration.ofMillis(activeMillis), Duration.ofMillis(activeMillis)));
        assertThat(work.worked(List.of(wanda), now().plus(Duration.ofDays(2))))
                .extractingByKey(wanda)
                .returns(Duration.ZERO, Worked::inDay);
    }

    @Test
    void anOperatorGivesALevelAndItIsRemembered() {
        // Given
        var lea = registered("lea");
        var job = job(3, Map.of("levels", List.of("EXPERT")));
        job.put(
                "offers",
                List.of(Map.of(
                        "region", "KE", "level", "EXPERT", "price", Map.of("amountMinor", 90, "currency", "USD"))));
        var jobId = open(job);
        refused("lea", jobId, "no offer for KE, level RATER");
        var expert = Map.of("level", "EXPERT", "reason", "a doctor, by her diploma");

        // When, Then
        operator()
                .body(expert)
                .put("/v1/operations/workers/{id}/level", lea)
                .then()
                .statusCode(200);
        operator()
                .body(expert)
                .put("/v1/operations/workers/{id}/level", lea)
                .then()
                .statusCode(200);
        take("lea", newId(), Map.of("jobId", jobId)).then().statusCode(201).body("price.amountMinor", equalTo(90));
        operator().get("/v1/operations/workers/{id}/level/history", lea).then().body("items.level", contains("EXPERT"));
        vendor().body(expert)
                .put("/v1/operations/workers/{id}/level", lea)
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> job(int items, Map<String, ?> rules) {
        var job = preferenceJob(Material.published(ACME, items));
        if (!rules.isEmpty()) {
            job.put("rules", rules);
        }
        return job;
    }

    private static UUID registered(String name) {
        return UUID.fromString(worker(name, "KE").get("/v1/workers/me").path("workerId"));
    }

    private static void refused(String name, UUID jobId, String because) {
        take(name, newId(), Map.of("jobId", jobId))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-eligible"))
                .body("errors[0].detail", containsString(because));
    }

    private static void agree(String name, String kind, boolean given) {
        as(Tokens.worker(name))
                .body(Map.of("given", given))
                .put("/v1/workers/me/consents/{kind}", kind)
                .then()
                .statusCode(200)
                .body("given", equalTo(given));
    }

    private static Response grant(UUID workerId, UUID entryId, String name, int level) {
        return operator()
                .body(Map.of("name", name, "level", level, "reason", "diploma seen"))
                .put("/v1/operations/workers/{worker}/qualifications/{entry}", workerId, entryId);
    }

    private static SkillEstimated estimate(UUID jobId, UUID workerId, int answers, int right, int revision) {
        var accuracy = (double) right / answers;
        return new SkillEstimated(
                newId(),
                now(),
                jobId,
                workerId,
                Region.of("KE"),
                QuestionKind.PREFERENCE,
                answers,
                answers,
                right,
                right,
                accuracy,
                accuracy,
                accuracy,
                revision);
    }
}
