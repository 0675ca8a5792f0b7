package io.fairground.dataset.guideline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.fairground.events.EventType;
import io.fairground.events.dataset.Clause;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GuidelineApiTest {

    private static final String CONCISE =
            "{\"text\":\"Prefer the concise answer\",\"author\":\"Ann\",\"stance\":\"quality\"}";
    private static final String KIND =
            "{\"text\":\"Prefer the kinder answer\",\"author\":\"Ben\",\"stance\":\"value\"}";

    @Test
    void aGuidelineIsPublishedAndAnnounced() {
        var id = publish(CONCISE + "," + KIND);

        get("acme", id, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("clauses.clauseId", contains("clause-1", "clause-2"))
                .body("clauses.stance", contains("quality", "value"));
        var event =
                (GuidelinePublished) TestEvents.published(EventType.GUIDELINE_PUBLISHED, id, Duration.ofSeconds(30));
        assertThat(event.tenant()).isEqualTo("acme");
        assertThat(event.clauses()).contains(new Clause("clause-2", "Prefer the kinder answer", "Ben", "value"));
    }

    @Test
    void theNextVersionNeedsTheVersionItFollowsAndChangesNoEarlierOne() {
        var id = publish(CONCISE);
        var request = body(CONCISE + "," + KIND);

        request.post("/v1/guidelines/{id}/versions", id).then().statusCode(428);
        body(KIND)
                .header("If-Match", "\"7\"")
                .post("/v1/guidelines/{id}/versions", id)
                .then()
                .statusCode(412);
        body(KIND)
                .header("If-Match", "\"1\"")
                .post("/v1/guidelines/{id}/versions", id)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("clauses.clauseId", contains("clause-2"));
        body(KIND)
                .header("If-Match", "\"1\"")
                .post("/v1/guidelines/{id}/versions", id)
                .then()
                .statusCode(412);

        get("acme", id, 1).then().body("clauses.clauseId", contains("clause-1"));
    }

    @Test
    void aPublishedVersionCannotBeChangedInTheDatabaseEither() {
        publish(CONCISE);

        assertThatThrownBy(() -> Database.execute("update guideline_version set title = 'x'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Database.execute("delete from guideline_version"))
                .hasMessageContaining("never changed");
    }

    @Test
    void aGuidelineOfAnotherVendorIsNotThere() {
        var id = publish(CONCISE);

        get("zeta", id, 1).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.vendor("zeta"))
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"title\":\"How to choose\",\"clauses\":[" + KIND + "]}")
                .post("/v1/guidelines/{id}/versions", id)
                .then()
                .statusCode(404);
    }

    @Test
    void aWorkerReadsTheVersionOfAJobAndNoDraft() {
        var id = publish(CONCISE);
        var draft = publish(KIND);

        TestEvents.publish(jobUnder(id));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.worker("ada"))
                        .get("/v1/guidelines/{id}/versions/1", id)
                        .then()
                        .statusCode(200)
                        .body("clauses[0].text", equalTo("Prefer the concise answer")));
        given().auth()
                .oauth2(Tokens.worker("ada"))
                .get("/v1/guidelines/{id}/versions/1", draft)
                .then()
                .statusCode(404);
        given().auth().oauth2(Tokens.worker("ada")).get("/v1/guidelines").then().statusCode(403);
    }

    private static JobSubmitted jobUnder(UUID guideline) {
        return new JobSubmitted(
                UUID.randomUUID(),
                Instant.parse("2026-11-22T10:00:00Z"),
                UUID.randomUUID(),
                "acme",
                "Which is better?",
                UUID.randomUUID(),
                1,
                guideline,
                1,
                QuestionKind.PREFERENCE,
                List.of("A", "B", "tie"),
                1,
                1,
                1,
                30,
                ResolutionMethod.MAJORITY,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void aClauseNeedsAuthorAndStance() {
        body("{\"text\":\"x\",\"author\":\"\",\"stance\":\"mood\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/guidelines")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.size()", equalTo(2));
    }

    private static UUID publish(String clauses) {
        return UUID.fromString(body(clauses)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/guidelines")
                .then()
                .statusCode(201)
                .extract()
                .path("guidelineId"));
    }

    private static RequestSpecification body(String clauses) {
        return given().auth()
                .oauth2(Tokens.vendor("acme"))
                .contentType("application/json")
                .body("{\"title\":\"How to choose\",\"clauses\":[" + clauses + "]}");
    }

    private static io.restassured.response.Response get(String vendor, UUID id, int version) {
        return given().auth().oauth2(Tokens.vendor(vendor)).get("/v1/guidelines/{id}/versions/{v}", id, version);
    }
}
