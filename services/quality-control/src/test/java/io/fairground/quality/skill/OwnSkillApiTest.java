package io.fairground.quality.skill;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.TestWorker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OwnSkillApiTest {

    @Test
    void aWorkerIsToldHowHerSkillWasComputed() {
        var token = Tokens.worker("eve-who-asks");
        resolved(CrowdJob.preference(1), TestWorker.registered(token));

        var skills = hers(token);

        skills.then()
                .body("items[0].labelMatches", equalTo(2))
                .body("items[0].accuracy", equalTo(0.75f))
                .body("items[0].explanation.method", equalTo("agreement@1"))
                .body("items[0].explanation.summary", containsString("(1 + 2) / (2 + 2) = 0.750"))
                .body("items[0].explanation.parameters.name", hasItem("confidenceLevel"))
                .body("items[0].explanation.notCounted", hasItem(containsString("region")));
    }

    @Test
    void whereAJobAsksForViewsNobodyIsScoredByTheMajority() {
        var token = Tokens.worker("fay-with-a-view");
        var job = CrowdJob.subjective(1);
        resolved(job, TestWorker.registered(token));

        var skills = hers(token);

        skills.then()
                .body("items[0].answerCount", equalTo(2))
                .body("items[0]", not(hasKey("accuracy")))
                .body("items[0]", not(hasKey("accuracyLow")))
                .body("items[0]", not(hasKey("labelMatches")))
                .body("items[0].explanation.summary", containsString("rightly differ"));
        job.get("/skills")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].accuracyBasis", equalTo("NONE"))
                .body("items[0].accuracy", nullValue());
    }

    @Test
    void onlyWorkersHaveSkillsOfTheirOwn() {
        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .get("/v1/workers/me/skills")
                .then()
                .statusCode(403);
    }

    private static void resolved(CrowdJob job, UUID worker) {
        job.known();
        TestEvents.publish(job.answer(worker, "i1", "A"), job.answer(worker, "i2", "B"), job.collected(2));
    }

    private static Response hers(String token) {
        await().atMost(CrowdJob.SOON)
                .until(() -> skills(token).<List<?>>path("items").size() == 1);
        return skills(token);
    }

    private static Response skills(String token) {
        return given().auth().oauth2(token).get("/v1/workers/me/skills");
    }
}
