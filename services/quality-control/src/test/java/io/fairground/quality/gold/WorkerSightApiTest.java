package io.fairground.quality.gold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.TestWorker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Workers can neither see nor measure which tasks are gold: whatever one can read is the same with gold and without. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WorkerSightApiTest {

    private static final int ITEMS = 12;

    @Test
    void everythingAWorkerCanReadIsTheSameWithGoldAndWithout() throws Exception {
        // Given two workers who give the same answers in the same company, one of them to gold of both origins
        var adasToken = Tokens.worker("ada-of-the-gold");
        var ada = TestWorker.registered(adasToken);
        var withGold = job();
        withGold.upload(CrowdJob.gold("i1", "A"), CrowdJob.gold("i2", "A"))
                .then()
                .statusCode(200);
        mint(withGold, "i3");
        var beasToken = Tokens.worker("bea-of-the-plain");
        var bea = TestWorker.registered(beasToken);
        var without = job();

        // When
        play(withGold, ada);
        play(without, bea);
        assertThat(Database.count("select count(*) from gold_showing where job_id = '" + withGold.id() + "'"))
                .isEqualTo(6);

        // Then
        var adaReads = everything(adasToken, withGold);
        var beaReads = everything(beasToken, without);
        assertThat(adaReads).isEqualTo(beaReads);
        assertThat(adaReads.values())
                .filteredOn(answer -> answer.startsWith("200"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(adaReads.get("/v1/workers/me/skills")).contains("explanation", "\"labelMatches\":6");
    }

    @Test
    void whatAWorkerReadsOfOneGoldTaskIsWhatSheReadsOfAnyOther() throws Exception {
        var token = Tokens.worker("cyd-of-the-gold");
        var cyd = TestWorker.registered(token);
        var job = job();
        job.upload(CrowdJob.gold("i1", "A"), CrowdJob.gold("i2", "B")).then().statusCode(200);
        mint(job, "i3");
        play(job, cyd);

        var rows =
                given().auth().oauth2(token).get("/v1/workers/me/assessments").<List<Map<String, Object>>>path("items");

        assertThat(rows).hasSize(ITEMS);
        assertThat(rows.stream()
                        .map(row -> row.entrySet().stream()
                                .filter(member -> !List.of("assignmentId", "taskId", "assessedAt")
                                        .contains(member.getKey()))
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, member -> String.valueOf(member.getValue()))))
                        .distinct())
                .hasSize(1);
    }

    private static CrowdJob job() {
        return CrowdJob.of(QuestionKind.PREFERENCE, CrowdJob.PREFERENCE, 2, 2, ResolutionMethod.MAJORITY, 0.1)
                .known();
    }

    /** As if the item had been minted before: which one the service picks is up to it. */
    private static void mint(CrowdJob job, String itemKey) throws SQLException {
        Database.execute("""
                insert into gold_item (job_id, item_key, origin, task_id, choice, weight, showings, reviewed_showings, counted)
                values ('%s', '%s', 'MINTED', '%s', 0, 0.4, 0, 0, true)""".formatted(job.id(), itemKey, job.task(itemKey)));
    }

    /** The worker is right on every second item, a companion always says A. */
    private static void play(CrowdJob job, UUID worker) {
        var companion = UUID.randomUUID();
        for (var i = 1; i <= ITEMS; i++) {
            TestEvents.publish(
                    job.answer(worker, "i" + i, i % 2 == 1 ? "A" : "B"), job.answer(companion, "i" + i, "A"));
        }
        TestEvents.publish(job.collected(2 * ITEMS));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
    }

    /** Every GET the service describes, asked with a worker's token: status and body, without ids and times. */
    private static Map<String, String> everything(String token, CrowdJob job) throws IOException {
        var document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        var paths = new ArrayList<String>();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/v1/") && path.getValue().has("get")) {
                paths.add(path.getKey());
            }
        });
        await().atMost(CrowdJob.SOON)
                .until(() -> given().auth()
                                .oauth2(token)
                                .get("/v1/workers/me/skills")
                                .<List<?>>path("items")
                                .size()
                        == 1);
        var read = new TreeMap<String, String>();
        for (var path : paths) {
            var answer = given().auth()
                    .oauth2(token)
                    .get(path.replace("{jobId}", job.id().toString())
                            .replace("{method}", "majority")
                            .replaceAll("\\{[^}]+}", job.task("i1").toString()));
            read.put(path, answer.statusCode() + " " + withoutIdsAndTimes(answer.asString()));
        }
        return read;
    }

    private static String withoutIdsAndTimes(String body) {
        return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\"traceId\":\"[0-9a-f]+\"", "\"traceId\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }
}
