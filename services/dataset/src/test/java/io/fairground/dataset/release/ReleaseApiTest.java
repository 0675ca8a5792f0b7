package io.fairground.dataset.release;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairground.dataset.items.DatasetClient;
import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dataset.ReleaseCut;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReleaseApiTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> LABELS = List.of("A", "tie", "B");
    private static final String ITEMS = """
            {"key":"k0","payload":{"prompt":"P0","responseA":"a0","responseB":"b0"}}
            {"key":"k1","payload":{"prompt":"P1","responseA":"a1","responseB":"b1"}}
            {"key":"k2","payload":{"instruction":"I2","input":"X2","responseA":"a2","responseB":"b2"}}
            """;

    private final DatasetClient acme = DatasetClient.of("acme");

    @Test
    void aPreferenceReleaseHasWhatTrlLoadsAndTheLineageBesideIt() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());

        var release = cutWhenReady(crowd.job, "trl-preference");

        var rows = lines(release.jsonPath().getString("releaseId"));
        assertThat(rows).hasSize(2);
        var first = rows.getFirst();
        assertThat(first.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("prompt", "chosen", "rejected", "scores", "regions", "lineage");
        assertThat(first.get("prompt").asText()).isEqualTo("P0");
        assertThat(first.get("chosen").asText()).isEqualTo("a0");
        assertThat(first.get("rejected").asText()).isEqualTo("b0");
        assertThat(rows.get(1).get("prompt").asText()).isEqualTo("I2\n\nX2");
        assertThat(rows.get(1).get("chosen").asText()).isEqualTo("b2");
        var lineage = first.get("lineage");
        assertThat(lineage.get("task").asText())
                .isEqualTo(crowd.tasks.getFirst().toString());
        assertThat(lineage.get("itemKey").asText()).isEqualTo("k0");
        assertThat(lineage.get("confidence").asDouble()).isEqualTo(0.75);
        assertThat(lineage.get("guideline")).isEqualTo(json("{\"id\":\"" + Crowd.GUIDELINE + "\",\"version\":3}"));
        var answers = lineage.get("answers");
        assertThat(answers.get(0).get("worker").asText()).matches("[0-9a-f]{32}");
        assertThat(withoutWorker(answers.get(0))).isEqualTo(json("""
                        {"region":"KE","level":"RATER","choice":"A","seconds":12.345,"timeBasis":"REPLAYED",
                         "pay":{"amountMinor":12,"currency":"USD"},"assessment":"USED"}"""));
        assertThat(answers.get(1).get("region").asText()).isEqualTo("PH");
        assertThat(answers.get(1).get("seconds").isNull()).isTrue();
        assertThat(answers.get(1).get("assessment").asText()).isEqualTo("EXCLUDED");
        release.then()
                .body("rowCount", equalTo(2))
                .body("labelCount", equalTo(3))
                .body("answerCount", equalTo(6))
                .body("tieCount", equalTo(1));
    }

    @Test
    void answersThatNameNoChoiceAreReleasedAsTheyWereGivenBesideWhatTheyComeTo() throws Exception {
        var crowd = crowd(QuestionKind.MULTI_LABEL);
        publish(crowd.everythingOpen(Map.of("labels", List.of("irony"))));

        var release = cutWhenReady(crowd.job, "raw");

        var rows = lines(release.jsonPath().getString("releaseId"));
        assertThat(rows).hasSize(6).allSatisfy(row -> {
            assertThat(row.get("question").asText()).isEqualTo("MULTI_LABEL");
            assertThat(row.get("label").isNull()).isTrue();
            assertThat(row.get("consolidated")).isEqualTo(json("{\"labels\":[\"irony\"]}"));
            assertThat(row.at("/answer/answer")).isEqualTo(json("{\"labels\":[\"irony\"]}"));
            assertThat(row.at("/answer/choice").isNull()).isTrue();
        });
    }

    @Test
    void aRawReleaseHasARowForEachAnswerTiesIncludedAndNoWorkerId() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());

        var release = cutWhenReady(crowd.job, "raw");

        var rows = lines(release.jsonPath().getString("releaseId"));
        assertThat(rows).hasSize(6);
        assertThat(rows).extracting(row -> row.get("label").asText()).containsExactly("A", "A", "tie", "tie", "B", "B");
        assertThat(rows.getFirst().get("payload"))
                .isEqualTo(json("{\"prompt\":\"P0\",\"responseA\":\"a0\",\"responseB\":\"b0\"}"));
        assertThat(rows.getFirst().get("answer").get("submittedAt").asText()).isEqualTo("2026-11-22T10:00:00.123456Z");
        var names = rows.stream()
                .map(row -> row.get("answer").get("worker").asText())
                .toList();
        assertThat(names).containsOnly(names.get(0), names.get(1)).doesNotContainSequence(names.get(0), names.get(0));
        var text = download(release.jsonPath().getString("releaseId")).asString();
        assertThat(crowd.workers).noneMatch(worker -> text.contains(worker.toString()));
    }

    @Test
    void rewardsOfTheLastCompleteRevisionStandBesideThePair() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        publish(crowd.scored(2));
        publish(crowd.scored(3).subList(0, 1)); // of this revision nobody has said yet that it is complete
        awaitCount("response_score", crowd.job, 4);

        var rows = lines(cutWhenReady(crowd.job, "trl-preference").jsonPath().getString("releaseId"));

        assertThat(rows.getFirst().at("/scores/chosen/score").asDouble()).isEqualTo(2);
        assertThat(rows.getFirst().at("/scores/rejected/low").asDouble()).isEqualTo(-3);
        assertThat(rows.get(1).get("scores").isNull()).isTrue();
    }

    @Test
    void aReleaseIsDownloadedAsFilesOfOtherKinds() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        String id = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");

        var packed = file(id, "rows.jsonl.gz").asByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(download(id).asByteArray());
        assertThat(file(id, "rows.csv").asString())
                .startsWith("job,task,itemKey,")
                .hasLineCount(7);
        assertThat(file(id, "rows.parquet").asByteArray())
                .startsWith("PAR1".getBytes(UTF_8))
                .endsWith("PAR1".getBytes(UTF_8));
        assertThat(json(file(id, "rows.json").asString())).hasSize(6);
        acme.get("/v1/releases/{id}/files/coco.json", id)
                .statusCode(422)
                .body("type", equalTo("/problems/form-not-possible"));
        acme.get("/v1/releases/{id}/files/{name}", id, "../../etc/passwd").statusCode(404);
        DatasetClient.of("zeta").get("/v1/releases/{id}/files/rows.csv", id).statusCode(404);
    }

    @Test
    void aManifestHasTheHashOfEachFileOfTheFolderAndASignatureThatHolds() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        String id = cutWhenReady(crowd.job, "trl-preference").jsonPath().getString("releaseId");

        var manifest = file(id, "manifest.json").asByteArray();
        var folder = unzipped(file(id, "huggingface.zip").asByteArray());

        var files = json(new String(manifest, UTF_8)).get("files");
        assertThat(files.findValuesAsText("path"))
                .contains("data/train.jsonl", "removed.txt", "DATASHEET.md", "croissant.json", "README.md");
        for (var file : files) {
            var body = folder.getOrDefault(file.get("path").asText(), "not there".getBytes(UTF_8));
            assertThat(file.get("sha256").asText()).isEqualTo(sha256(body));
            assertThat(file.get("bytes").asInt()).isEqualTo(body.length);
        }
        assertThat(folder.get("manifest.json")).isEqualTo(manifest);
        var jws = file(id, "manifest.json.jws").asString();
        var keys = acme.get("/v1/release-keys").statusCode(200).extract().body().asString();
        assertThat(verifies(jws, manifest, json(keys).at("/keys/0/x").asText())).isTrue();
        assertThat(keys).doesNotContain("\"d\"");
    }

    @Test
    void aWithdrawnWorkersRowsLeaveTheNextReleaseWhichSaysWhatWent() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        String first = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");
        String again = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");
        var worker = lines(first).getFirst().at("/answer/worker").asText();
        var gone = lines(first).stream()
                .filter(row -> row.at("/answer/worker").asText().equals(worker))
                .map(row -> row.at("/answer/assignment").asText())
                .sorted()
                .toList();
        withdraw(crowd, worker, "zeta").then().statusCode(404);
        withdraw(crowd, "0".repeat(32), "acme").then().statusCode(404);
        withdraw(crowd, worker, "acme").then().statusCode(204);

        String second = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");

        assertThat(lines(second))
                .hasSize(3)
                .noneMatch(row -> row.at("/answer/worker").asText().equals(worker));
        assertThat(lines(first)).hasSize(6);
        assertThat(file(second, "removed.txt").asString().lines()).containsExactlyElementsOf(gone);
        var manifest = json(file(second, "manifest.json").asString());
        assertThat(manifest.get("version").asText()).isEqualTo("2.0.0");
        assertThat(manifest.get("difference")).isEqualTo(json("{\"added\":0,\"changed\":0,\"removed\":3}"));
        assertThat(manifest.at("/parent/manifestSha256").asText())
                .isEqualTo(sha256(file(again, "manifest.json").asByteArray()));
        assertThat(json(file(again, "manifest.json").asString()).get("version").asText())
                .isEqualTo("1.0.1");
    }

    @Test
    void aRowLeadsToItsAnswersRulesAndPayAndBackAndToNobodyWhenTheKeyIsGone() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(List.of(crowd.submitted()));
        publish(crowd.answers().subList(0, 1));
        awaitCount("label_answer", crowd.job, 1);
        var dataset = crowd.submitted().datasetId();
        deleteKey(dataset, "acme").then().statusCode(409).body("type", equalTo("/problems/dataset-at-work"));
        publish(crowd.everythingBackwards());
        String release = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");
        var row = lines(release).getFirst();
        var worker = row.at("/answer/worker").asText();

        acme.get("/v1/tasks/{task}/lineage", crowd.tasks.getFirst())
                .statusCode(200)
                .body("answers.size()", equalTo(2))
                .body("answers[0].worker", equalTo(worker))
                .body("answers[0].pay.amountMinor", equalTo(12))
                .body("answers[0].transactionId", notNullValue())
                .body("offers[0].region", equalTo("KE"))
                .body("rows.findAll { it.releaseId == '" + release + "' }.size()", equalTo(2))
                .body("rows[0].key", equalTo(row.at("/answer/assignment").asText()));
        acme.get("/v1/datasets/{dataset}/workers/{worker}/answers", dataset, worker)
                .statusCode(200)
                .body("items.size()", equalTo(3));
        DatasetClient.of("zeta")
                .get("/v1/tasks/{task}/lineage", crowd.tasks.getFirst())
                .statusCode(404);
        DatasetClient.of("zeta")
                .get("/v1/datasets/{dataset}/workers/{worker}/answers", dataset, worker)
                .body("items.size()", equalTo(0));

        Database.execute("create table key_before as select * from release_family");
        var key =
                "select count(*) from release_family join key_before using (dataset_id, pseudonym_key) where dataset_id = '"
                        + dataset + "'";
        assertThat(Database.count(key)).isOne();
        deleteKey(dataset, "zeta").then().statusCode(404);
        deleteKey(dataset, "acme").then().statusCode(204);
        assertThat(Database.count(key)).isZero();
        Database.execute("drop table key_before");
        assertThat(lines(release).getFirst()).isEqualTo(row);
    }

    private static Response deleteKey(UUID dataset, String vendor) {
        return given().auth().oauth2(Tokens.vendor(vendor)).delete("/v1/datasets/{dataset}/pseudonym-key", dataset);
    }

    private static Response withdraw(Crowd crowd, String worker, String vendor) {
        return given().auth()
                .oauth2(Tokens.vendor(vendor))
                .contentType("application/json")
                .body("{\"reason\":\"she asked for it\"}")
                .put(
                        "/v1/datasets/{dataset}/withdrawn-workers/{worker}",
                        crowd.submitted().datasetId(),
                        worker);
    }

    private static boolean verifies(String jws, byte[] content, String x) throws Exception {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var prefix = HexFormat.of().parseHex("302a300506032b6570032100"); // SubjectPublicKeyInfo of Ed25519, RFC 8410
        var spec = new X509EncodedKeySpec(ByteBuffer.allocate(44)
                .put(prefix)
                .put(Base64.getUrlDecoder().decode(x))
                .array());
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        signature.update((jws.split("\\.")[0] + "." + encoder.encodeToString(content)).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(jws.split("\\.")[2]));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static Response file(String releaseId, String name) {
        var answer =
                given().auth().oauth2(Tokens.vendor("acme")).get("/v1/releases/{id}/files/{name}", releaseId, name);
        answer.then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        return answer;
    }

    @Test
    void aReleaseLeavesOutWhatItsVendorWithdrew() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(List.of(crowd.withdrawn(1))); // by the same key before the rest, so it is applied before the rest
        publish(crowd.everythingBackwards());

        var release = cutWhenReady(crowd.job, "raw");

        release.then().body("labelCount", equalTo(2)).body("answerCount", equalTo(4));
        assertThat(lines(release.jsonPath().getString("releaseId")))
                .extracting(row -> row.get("itemKey").asText())
                .containsExactly("k0", "k0", "k2", "k2");
    }

    @Test
    void theRootHashIsThatOfTheDownloadAndASecondCutHasTheSame() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());

        var first = cutWhenReady(crowd.job, "raw");
        var second = cutWhenReady(crowd.job, "raw");

        var download = download(first.jsonPath().getString("releaseId"));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(download.asByteArray()));
        first.then().body("rootHash", equalTo(hash)).body("byteCount", equalTo(download.asByteArray().length));
        second.then().body("rootHash", equalTo(hash));
        assertThat(second.jsonPath().getString("releaseId"))
                .isNotEqualTo(first.jsonPath().getString("releaseId"));
        assertThat(download.header("Repr-Digest")).startsWith("sha-256=:");
        var announced = (ReleaseCut) TestEvents.published(
                EventType.RELEASE_CUT, UUID.fromString(first.jsonPath().getString("releaseId")), SOON);
        assertThat(announced.rootHash()).isEqualTo(hash);
        assertThat(announced.rowCount()).isEqualTo(6);
    }

    @Test
    void aReleaseWaitsForTheLabelsAndThenForThePay() {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.dispatched());
        publish(crowd.assessments());
        awaitCount("label_answer", crowd.job, 6);
        cut(crowd.job, "raw", "acme")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/job-not-resolved"))
                .header("Retry-After", notNullValue());

        publish(crowd.resolved(1));
        publish(List.of(crowd.jobResolved()));
        publish(crowd.earnings());
        awaitCount("answer_earning", crowd.job, 6);
        await().atMost(SOON)
                .untilAsserted(() -> cut(crowd.job, "raw", "acme")
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/job-not-settled"))
                        .header("Retry-After", notNullValue()));

        publish(List.of(crowd.jobSettled()));
        assertThat(cutWhenReady(crowd.job, "raw").jsonPath().getInt("rowCount")).isEqualTo(6);
    }

    @Test
    void aLaterRevisionOfALabelMakesAnotherReleaseAndLeavesTheFirstAsItWas() throws Exception {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        var first = cutWhenReady(crowd.job, "raw");
        var before = download(first.jsonPath().getString("releaseId")).asString();

        publish(List.of(crowd.label(0, 2), crowd.label(0, 1)));
        await().atMost(SOON)
                .until(() ->
                        Database.count("select count(*) from label where revision = 2 and job_id = '" + crowd.job + "'")
                                == 1);
        var second = cutWhenReady(crowd.job, "raw");

        assertThat(second.jsonPath().getString("rootHash"))
                .isNotEqualTo(first.jsonPath().getString("rootHash"));
        assertThat(download(first.jsonPath().getString("releaseId")).asString()).isEqualTo(before);
    }

    @Test
    void theDatabaseRefusesToChangeARelease() {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        var id = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");

        for (var sql : List.of(
                "update release set root_hash = ''",
                "delete from release",
                "update release_row set body = ''",
                "delete from release_row",
                "truncate release_row")) {
            assertThatThrownBy(() -> Database.execute(sql)).hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> Database.execute("insert into release_row values ('" + id + "', 99, '')"))
                .hasMessageContaining("never added to");
        assertThatThrownBy(
                        () -> Database.execute("insert into release_row values ('" + UUID.randomUUID() + "', 0, '')"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void aJobOrReleaseOfAnotherVendorIsNotThere() {
        var crowd = crowd(QuestionKind.PREFERENCE);
        publish(crowd.everythingBackwards());
        String id = cutWhenReady(crowd.job, "raw").jsonPath().getString("releaseId");
        var zeta = DatasetClient.of("zeta");

        cut(crowd.job, "raw", "zeta").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        cut(UUID.randomUUID(), "raw", "acme").then().statusCode(404);
        zeta.get("/v1/releases/{id}", id).statusCode(404);
        zeta.get("/v1/releases/{id}/rows", id).statusCode(404);
    }

    @Test
    void aLabelJobHasNoPreferencesButARawForm() {
        var crowd = crowd(QuestionKind.LABEL);
        publish(crowd.everythingBackwards());
        cutWhenReady(crowd.job, "raw").then().body("tieCount", equalTo(0));

        cut(crowd.job, "trl-preference", "acme")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/form-not-possible"));
    }

    @Test
    void anItemWithoutTwoResponsesRefusesThePreferenceFormByName() {
        var dataset = acme.create("no pairs");
        acme.importLines(dataset, "{\"key\":\"k0\",\"payload\":{\"prompt\":\"P\",\"responseA\":\"a\"}}")
                .statusCode(201);
        var crowd = new Crowd(dataset, "acme", QuestionKind.PREFERENCE, List.of("A"));
        publish(crowd.everythingBackwards());
        cutWhenReady(crowd.job, "raw");
        var before = Database.rowCounts();

        cut(crowd.job, "trl-preference", "acme")
                .then()
                .statusCode(422)
                .body("detail", equalTo("item 'k0' has no text in responseB"));
        assertThat(Database.rowCounts()).isEqualTo(before);
    }

    private Crowd crowd(QuestionKind kind) {
        var dataset = acme.create("pairs");
        acme.importLines(dataset, ITEMS).statusCode(201);
        return new Crowd(dataset, "acme", kind, LABELS);
    }

    private static void publish(List<Event> events) {
        TestEvents.publish(events.toArray(Event[]::new));
    }

    private static void awaitCount(String table, UUID job, long count) {
        await().atMost(SOON)
                .until(() ->
                        Database.count("select count(*) from " + table + " where job_id = '" + job + "'") == count);
    }

    private static Response cutWhenReady(UUID job, String form) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> cut(job, form, "acme"), answer -> answer.statusCode() == 201);
    }

    private static Response cut(UUID job, String form, String vendor) {
        return given().auth()
                .oauth2(Tokens.vendor(vendor))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"jobId\":\"%s\",\"form\":\"%s\"}".formatted(job, form))
                .post("/v1/releases");
    }

    private static Response download(String releaseId) {
        var answer = given().auth().oauth2(Tokens.vendor("acme")).get("/v1/releases/{id}/rows", releaseId);
        answer.then().statusCode(200).contentType("application/jsonl");
        return answer;
    }

    private static List<JsonNode> lines(String releaseId) {
        return new String(download(releaseId).asByteArray(), UTF_8)
                .lines()
                .map(ReleaseApiTest::json)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static JsonNode withoutWorker(JsonNode answer) {
        var copy = answer.<ObjectNode>deepCopy();
        copy.remove("worker");
        return copy;
    }
}
