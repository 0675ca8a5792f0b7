package io.fairground.dispatch.question;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.as;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.post;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.submitted;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.vendor;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.fairground.dispatch.Market.Material;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobQuestionExtended;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.Judgement;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class QuestionApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Object> LABEL = Map.of("kind", "LABEL", "choices", List.of("yes", "no"));

    @BeforeEach
    void wambuiIsRegistered() {
        worker("wambui", "KE");
    }

    /** The market's items have a {@code prompt} such as "What is 0 + 1?". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            {"kind": "PREFERENCE", "choices": ["A", "B", "both-bad"]} | {"choice": "both-bad"} | {"choice": "tie"} | /answer/choice | both-bad
            {"kind": "RANKING", "responses": ["A", "B"]} | {"ranking": [["A", "B"]]} | {"ranking": [["A"]]} | /answer/ranking | -
            {"kind": "RATING", "min": 1, "max": 5} | {"rating": 3} | {"rating": 0} | /answer/rating | 3
            {"kind": "TEXT"} | {"turns": [{"role": "assistant", "content": "1."}]} | {"turns": []} | /answer/turns | -
            {"kind": "REWRITE", "textAt": "/prompt"} | {"text": "What is 0 + 2?"} | {} | /answer | -
            {"kind": "SPAN", "labels": ["number"], "textAt": "/prompt"} | {"spans": [{"start": 8, "end": 9, "quote": "0", "label": "number"}]} | {"spans": [{"start": 8, "end": 9, "quote": "1", "label": "number"}]} | /answer/spans/0/quote | -
            {"kind": "SAFETY", "harms": ["violence"]} | {"harms": {"violence": "none"}} | {"harms": {}} | /answer/harms | -
            {"kind": "REVIEW"} | {"verdict": "fix"} | {"verdict": "maybe"} | /answer/verdict | fix
            """)
    void aBadAnswerIsRefusedAndAGoodOneIsAnnounced(
            String question, String good, String bad, String pointer, String choice) {
        // Given
        var jobId = open(asking(Material.published(ACME, 1), Questions.members(question)));
        var taken = taken(jobId);
        var hash = taken.<String>path("question.schemaHash");

        // When
        var refused = submit(taken, Questions.members(bad), hash);
        var accepted = submit(taken, Questions.members(good), hash);

        // Then
        refused.then()
                .statusCode(422)
                .body("type", equalTo("/problems/answer-invalid"))
                .body("errors.pointer", hasItem(pointer));
        accepted.then().statusCode(200);
        var announced = announced(taken);
        assertThat(announced.answer()).isEqualTo(Questions.members(good));
        assertThat(announced.choice()).isEqualTo(choice);
        assertThat(announced.schemaHash()).isEqualTo(hash);
        assertThat(announced.judgement()).isEqualTo(Judgement.ANSWERED);
    }

    @Test
    void theDifferenceOfARewriteIsAnnouncedAndRepeatingItIsSafe() {
        // Given
        var jobId = open(asking(Material.published(ACME, 1), Map.of("kind", "REWRITE", "textAt", "/prompt")));
        var taken = taken(jobId);

        // When
        submit(taken, Map.of("text", "What is 0 + 2?"), null).then().statusCode(200);
        var again = submit(taken, Map.of("text", "What is 0 + 2?"), null);

        // Then
        again.then().statusCode(200);
        assertThat(announced(taken).derived())
                .isEqualTo(Map.of("diff", List.of(Map.of("at", 12, "removed", "1", "inserted", "2"))));
    }

    @Test
    void whoCannotJudgeOrReportsAnItemHasAnswered() {
        // Given
        var jobId = open(asking(Material.published(ACME, 2), LABEL));
        var first = taken(jobId);
        var second = taken(jobId);

        // When
        submit(first, Map.of("cannotJudge", Map.of("reason", "it is in Latin")), null)
                .then()
                .statusCode(200);
        submit(second, Map.of("report", Map.of("category", "broken")), null)
                .then()
                .statusCode(200);

        // Then
        assertThat(announced(first))
                .extracting(AssignmentSubmitted::judgement, AssignmentSubmitted::choice)
                .containsExactly(Judgement.CANNOT_JUDGE, null);
        assertThat(announced(second).judgement()).isEqualTo(Judgement.REPORTED);
    }

    @Test
    void theQuestionIsShownWithItsSchemaAndItsVersion() {
        // Given
        var jobId = submitted(asking(Material.published(ACME, 1), LABEL));
        var announced = (JobSubmitted) TestEvents.published(EventType.JOB_SUBMITTED, jobId, PATIENCE);

        // When
        var shown = vendor().get("/v1/jobs/{id}/question", jobId);

        // Then
        shown.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("question.kind", equalTo("LABEL"))
                .body("question.choices", equalTo(List.of("yes", "no")))
                .body("schema.$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("schemaVersion", equalTo(1))
                .body("schemaHash", matchesPattern("[0-9a-f]{64}"));
        assertThat(announced.schemaHash()).isEqualTo(shown.path("schemaHash"));
        assertThat(announced.schemaVersion()).isEqualTo(1);
        assertThat(announced.question()).isEqualTo(shown.path("question"));
    }

    @Test
    void aVendorAddsAChoiceAndAnswersToBothVersionsAreTaken() {
        // Given
        var jobId = open(asking(Material.published(ACME, 2), LABEL));
        var before = taken(jobId);
        var more = Map.of("kind", "LABEL", "choices", List.of("yes", "no", "both"));

        // When
        var grown = vendor().header("If-Match", "\"1\"").body(more).put("/v1/jobs/{id}/question", jobId);

        // Then
        grown.then().statusCode(200).header("ETag", "\"2\"").body("schemaVersion", equalTo(2));
        var hashBefore = before.<String>path("question.schemaHash");
        submit(before, Map.of("label", "yes"), hashBefore).then().statusCode(200);
        assertThat(announced(before).schemaHash()).isEqualTo(hashBefore);
        var after = taken(jobId);
        submit(after, Map.of("label", "both"), null).then().statusCode(200);
        assertThat(announced(after).schemaHash()).isEqualTo(grown.path("schemaHash"));
        var extended = (JobQuestionExtended) TestEvents.published(EventType.JOB_QUESTION_EXTENDED, jobId, PATIENCE);
        assertThat(extended.choices()).containsExactly("yes", "no", "both");
        assertThat(extended.schemaVersion()).isEqualTo(2);
    }

    @Test
    void aQuestionChangesNoOtherWay() {
        // Given
        var jobId = submitted(asking(Material.published(ACME, 1), LABEL));
        var less = Map.of("kind", "LABEL", "choices", List.of("yes", "maybe"));
        var more = Map.of("kind", "LABEL", "choices", List.of("yes", "no", "both"));
        var path = "/v1/jobs/" + jobId + "/question";

        // When, Then
        vendor().body(more).put(path).then().statusCode(428);
        vendor().header("If-Match", "\"2\"").body(more).put(path).then().statusCode(412);
        as(Tokens.vendor("zeta"))
                .header("If-Match", "\"1\"")
                .body(more)
                .put(path)
                .then()
                .statusCode(404);
        as(Tokens.worker("wambui"))
                .header("If-Match", "\"1\"")
                .body(more)
                .put(path)
                .then()
                .statusCode(403);
        vendor().header("If-Match", "\"1\"")
                .body(less)
                .put(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/question-only-grows"))
                .body("errors[0].pointer", equalTo("/choices"));
        vendor().get(path).then().body("schemaVersion", equalTo(1));
    }

    @Test
    void whoNamesASchemaTheJobNeverHadIsToldSo() {
        // Given
        var jobId = open(asking(Material.published(ACME, 1), LABEL));
        var taken = taken(jobId);

        // When, Then
        submit(taken, Map.of("label", "yes"), "0".repeat(64))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/schema-unknown"));
        submit(taken, Map.of("label", "yes"), null).then().statusCode(200);
    }

    @Test
    void aQuestionThatCannotBeAskedIsRefusedWithAPointer() {
        // Given
        var material = Material.published(ACME, 1);
        submitted(asking(material, LABEL));

        // When, Then
        post(asking(material, Map.of("kind", "RATING", "min", 3, "max", 1)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/question/max"));
        post(asking(
                        material,
                        Map.of(
                                "kind",
                                "TEXT",
                                "extraSchema",
                                Map.of("type", "object", "$ref", "https://example.com/schema"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/question/extraSchema/$ref"));
        post(asking(material, Map.of("kind", "RATING", "min", 1, "max", 3, "choices", List.of("1"))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/question/choices"));
        post(asking(material, Map.of("kind", "GUESS"))).then().statusCode(400);
        post(asking(material, Map.of())).then().statusCode(400);
    }

    @Test
    void aJobOfBeforeThereWereVersionsIsStillRead() throws SQLException {
        // Given
        var jobId = submitted(asking(Material.published(ACME, 1), LABEL));
        var before = vendor().get("/v1/jobs/{id}/question", jobId).asString();
        Database.execute("update job set question = null where job_id = '" + jobId + "'");

        // When
        var read = vendor().get("/v1/jobs/{id}/question", jobId).asString();

        // Then
        assertThat(read).isEqualTo(before);
    }

    private static Map<String, Object> asking(Material material, Map<String, Object> question) {
        var job = new HashMap<>(preferenceJob(material));
        job.put("question", question);
        return job;
    }

    private static Response taken(UUID jobId) {
        var taken = take("wambui", newId(), Map.of("jobId", jobId));
        taken.then().statusCode(201);
        return taken;
    }

    private static Response submit(Response taken, Map<String, Object> answer, @Nullable String schemaHash) {
        var body = new HashMap<String, Object>(Map.of("epoch", taken.<Integer>path("epoch"), "answer", answer));
        if (schemaHash != null) {
            body.put("schemaHash", schemaHash);
        }
        return answer("wambui", UUID.fromString(taken.path("assignmentId")), body);
    }

    private static AssignmentSubmitted announced(Response taken) {
        return (AssignmentSubmitted)
                TestEvents.published(EventType.ASSIGNMENT_SUBMITTED, UUID.fromString(taken.path("taskId")), PATIENCE);
    }
}
