package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.operator;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.dispatch.Market.Material;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReplayApiTest {

    private static final Map<String, Object> TIE = Map.of("choice", "tie");

    @BeforeEach
    void adaWorks() {
        worker("ada", "US-CA");
    }

    @Test
    void inAReplayAWorkerAnswersTheItemsSheOnceAnsweredWithTheSecondsRecordedThen() {
        // Given
        var jobId = replay(3);
        var id = newId();
        var next = newId();

        // When
        take("ada", id, Map.of("jobId", jobId, "itemKey", "item-2"))
                .then()
                .statusCode(201)
                .body("itemKey", equalTo("item-2"));
        var answered = answer(
                "ada",
                id,
                Map.of(
                        "epoch",
                        1,
                        "answer",
                        TIE,
                        "recordedSeconds",
                        3600,
                        "next",
                        Map.of("assignmentId", next, "jobId", jobId, "itemKey", "item-0")));

        // Then
        answered.then()
                .statusCode(200)
                .body("timeBasis", equalTo("REPLAYED"))
                .body("activeMillis", equalTo(3_600_000))
                .body("next.itemKey", equalTo("item-0"));
    }

    @Test
    void aReplayWithoutRecordedSecondsHasNoActiveTime() {
        // Given
        var jobId = replay(1);
        var id = newId();
        take("ada", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        answer("ada", id, Map.of("epoch", 1, "answer", TIE, "activeMillis", 5))
                .then()
                .statusCode(200)
                .body("timeBasis", equalTo("NOT_RECORDED"))
                .body("activeMillis", nullValue());
    }

    @Test
    void anItemTheJobDoesNotHaveIsRefusedAndOneSheAnsweredIsNoWork() {
        // Given
        var jobId = replay(2);
        var id = newId();
        take("ada", id, Map.of("jobId", jobId, "itemKey", "item-1")).then().statusCode(201);

        // When, Then
        take("ada", newId(), Map.of("jobId", jobId, "itemKey", "item-9"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/itemKey"));
        assertThat(take("ada", newId(), Map.of("jobId", jobId, "itemKey", "item-1"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aTaskThatAnotherReplicaFreedIsHersWhoAsksForIt() throws SQLException {
        // Given
        worker("bob", "US");
        var jobId = replay(1);
        var bobs = newId();
        take("bob", bobs, Map.of("jobId", jobId, "itemKey", "item-0")).then().statusCode(201);
        Database.execute("insert into lease_end (assignment_id, kind, ended_at) values ('" + bobs
                + "', 'RETURNED', now())"); // elsewhere: nobody tells this replica

        // When, Then
        take("ada", newId(), Map.of("jobId", jobId, "itemKey", "item-0"))
                .then()
                .statusCode(201)
                .body("epoch", equalTo(2));
    }

    @Test
    void workThatHasBegunCannotBecomeAReplay() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 1)));
        var id = newId();
        take("ada", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When, Then
        declare(jobId).statusCode(409).body("type", equalTo("/problems/replay-too-late"));
        answer("ada", id, Map.of("epoch", 1, "answer", TIE)).then().body("timeBasis", equalTo("NOT_RECORDED"));
        declare(jobId).statusCode(409);
        declare(newId()).statusCode(404);
    }

    private static UUID replay(int items) {
        var jobId = open(preferenceJob(Material.published(ACME, items)));
        declare(jobId).statusCode(200).body("replay", equalTo(true));
        declare(jobId).statusCode(200);
        return jobId;
    }

    private static ValidatableResponse declare(UUID jobId) {
        return operator().post("/v1/operations/jobs/{id}/replay", jobId).then();
    }
}
