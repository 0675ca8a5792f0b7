package io.fairground.quality.gold;

import static io.fairground.quality.CrowdJob.gold;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GoldApiTest {

    @Test
    void anItemThatHasATruthAlreadyGetsTheNewOne() {
        var job = CrowdJob.preference(3).known();
        job.upload(gold("i1", "A"), gold("i2", "B")).then().statusCode(200).body("goldCount", equalTo(2));

        job.upload(gold("i2", "tie"), "", gold("i3", "A"))
                .then()
                .statusCode(200)
                .body("goldCount", equalTo(3));

        job.get("/gold")
                .then()
                .statusCode(200)
                .body("goldCount", equalTo(3))
                .body("items", hasSize(1))
                .body("items[0].origin", equalTo("UPLOADED"))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].count", equalTo(3));
    }

    @Test
    void oneBadLineAndNoLineIsTaken() {
        var job = CrowdJob.preference(3).known();

        var answer = job.upload(
                gold("i1", "A"),
                gold("i2", "C"),
                "{\"itemKey\":\"i3\"}",
                "not json",
                gold("i1", "B"),
                "{\"itemKey\":\"i4\",\"label\":\"A\",\"extra\":1}",
                gold("", "A"));

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/gold-rejected"))
                .body("errors", hasSize(6))
                .body("errors[0].pointer", equalTo("/label"))
                .body("errors[0].detail", containsString("line 2"));
        job.get("/gold").then().body("goldCount", equalTo(0));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var job = CrowdJob.preference(3).known();

        var answer = given().auth()
                .oauth2(Tokens.vendor("acme"))
                .contentType("application/jsonl")
                .body(new byte[] {'{', (byte) 0xff, '}'})
                .put("/v1/jobs/" + job.id() + "/gold");

        answer.then().statusCode(400).body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void anotherVendorFindsNoJob() {
        var job = CrowdJob.preference(3).known();

        var answer = given().auth()
                .oauth2(Tokens.vendor("zeta"))
                .contentType("application/jsonl")
                .body(gold("i1", "A").getBytes(StandardCharsets.UTF_8))
                .put("/v1/jobs/" + job.id() + "/gold");

        answer.then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().auth()
                .oauth2(Tokens.vendor("zeta"))
                .get("/v1/jobs/" + job.id() + "/gold")
                .then()
                .statusCode(404);
        job.get("/gold").then().body("goldCount", equalTo(0));
    }

    @Test
    void aWorkerMayNotEvenAsk() {
        given().auth()
                .oauth2(Tokens.worker("ada"))
                .get("/v1/jobs/" + UUID.randomUUID() + "/gold")
                .then()
                .statusCode(403);
    }

    @Test
    void goldForAResolvedJobIsRefused() {
        var job = CrowdJob.preference(1).known();
        TestEvents.publish(job.answer(UUID.randomUUID(), "i1", "A"), job.collected(1));
        await().atMost(CrowdJob.SOON)
                .until(() -> "RESOLVED".equals(job.get("/summary").path("state")));

        job.upload(gold("i1", "B")).then().statusCode(409).body("type", equalTo("/problems/job-already-resolved"));
    }
}
