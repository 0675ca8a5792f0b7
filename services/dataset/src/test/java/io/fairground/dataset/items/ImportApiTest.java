package io.fairground.dataset.items;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.fairground.events.EventType;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final DatasetClient acme = DatasetClient.of("acme");
    private final DatasetClient zeta = DatasetClient.of("zeta");

    @Test
    void filesOfOtherFormatsAreImportedWholeOrNotAtAll() {
        var dataset = acme.create("formats");
        var csv = "key,prompt\r\nk1,\"a, b\"\r\n";
        acme.importAs("text/csv; charset=utf-8", dataset, UUID.randomUUID(), csv.getBytes(UTF_8))
                .statusCode(201)
                .body("itemCount", equalTo(1));
        acme.importAs("text/csv", dataset, UUID.randomUUID(), "key,prompt\nk2,b\nk3\nk1,c".getBytes(UTF_8))
                .statusCode(422)
                .body("errors.size()", equalTo(2))
                .body("errors[0].detail", equalTo("line 3: has 1 cells, and the header has 2"));
        acme.importAs("application/zip", dataset, UUID.randomUUID(), csv.getBytes(UTF_8))
                .statusCode(422);
        acme.importAs("text/xml", dataset, UUID.randomUUID(), csv.getBytes(UTF_8))
                .statusCode(415);
        acme.get("/v1/datasets/{id}/items", dataset)
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].payload.prompt", equalTo("a, b"));
    }

    @Test
    void anImportMakesAVersionAndIsAnnouncedInOrder() {
        var dataset = acme.create("prompts");

        acme.importLines(dataset, items(0, 450))
                .statusCode(201)
                .body("version", equalTo(1))
                .body("itemCount", equalTo(450));
        acme.importLines(dataset, items(450, 1)).statusCode(201).body("version", equalTo(2));

        acme.get("/v1/datasets/{id}", dataset)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("itemCount", equalTo(451));
        var added = TestEvents.await(EventType.ITEMS_ADDED, event -> event.key().equals(dataset), 4, SOON).stream()
                .map(ItemsAdded.class::cast)
                .toList();
        assertThat(added).extracting(ItemsAdded::firstPosition).containsExactly(0L, 200L, 400L, 450L);
        assertThat(added.stream().flatMap(event -> event.items().stream()).map(NewItem::key))
                .isEqualTo(IntStream.range(0, 451).mapToObj(i -> "k" + i).toList());
        var published = TestEvents.await(
                EventType.DATASET_VERSION_PUBLISHED, event -> event.key().equals(dataset), 2, SOON);
        assertThat(published)
                .extracting(event -> ((DatasetVersionPublished) event).itemCount())
                .containsExactly(450L, 451L);
    }

    @Test
    void theSameImportAgainHasTheSameAnswerAndNoFurtherEffect() {
        var dataset = acme.create("prompts");
        var importId = UUID.randomUUID();
        var body = items(0, 3).getBytes(UTF_8);

        var first = acme.importBytes(dataset, importId, body)
                .statusCode(201)
                .extract()
                .asString();
        var before = Database.rowCounts();
        var again = acme.importBytes(dataset, importId, body)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(Database.rowCounts()).isEqualTo(before);
        acme.importBytes(dataset, importId, items(3, 1).getBytes(UTF_8))
                .statusCode(409)
                .body("type", equalTo("/problems/import-id-reused"));
    }

    @Test
    void retriesThatRaceImportOnce() throws Exception {
        var dataset = acme.create("prompts");
        var importId = UUID.randomUUID();
        var body = items(0, 50).getBytes(UTF_8);
        Tokens.vendor("acme");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() ->
                            acme.importBytes(dataset, importId, body).extract().statusCode()))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        }
        acme.get("/v1/datasets/{id}", dataset).body("itemCount", equalTo(50)).body("version", equalTo(1));
    }

    static Stream<Arguments> faultyImports() {
        var good = "{\"key\":\"g%d\",\"payload\":{}}\n";
        var two = good.formatted(1) + good.formatted(2);
        return Stream.of(
                Arguments.of("bad JSON", (two + "{\"key\":\n").getBytes(UTF_8), "line 3: is not one JSON object", ""),
                Arguments.of(
                        "duplicate key",
                        (two + good.formatted(1)).getBytes(UTF_8),
                        "line 3: is the key of line 1",
                        "/key"),
                Arguments.of(
                        "key of an item there is",
                        (two + good.formatted(0)).getBytes(UTF_8),
                        "line 3: is the key of an item the dataset already has",
                        "/key"),
                Arguments.of(
                        "long key",
                        (two + "{\"key\":\"" + "k".repeat(201) + "\",\"payload\":{}}").getBytes(UTF_8),
                        "line 3: is longer than 200",
                        "/key"),
                Arguments.of(
                        "long payload",
                        (two + "{\"key\":\"k\",\"payload\":{\"a\":\"" + "x".repeat(70_000) + "\"}}").getBytes(UTF_8),
                        "line 3: has 70008 bytes",
                        "/payload"),
                Arguments.of(
                        "NUL escaped",
                        (two + "{\"key\":\"k\",\"payload\":{\"a\":\"\\u0000\"}}").getBytes(UTF_8),
                        "line 3: contains U+0000",
                        "/payload/a"),
                Arguments.of("NUL raw", (two + "\u0000\n").getBytes(UTF_8), "line 3: is not one JSON object", ""),
                Arguments.of(
                        "not UTF-8",
                        concat(two.getBytes(UTF_8), new byte[] {'"', (byte) 0xff, '"'}),
                        "line 3: is not UTF-8",
                        ""),
                Arguments.of(
                        "huge line", (two + "x".repeat(3_000_000) + "\n").getBytes(UTF_8), "line 3: longer than", ""),
                Arguments.of("blank line", (two + "\n" + good.formatted(3)).getBytes(UTF_8), "line 3: is blank", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyImports")
    void aFaultyLineRefusesTheWholeImport(String what, byte[] body, String detail, String pointer) {
        var dataset = acme.create(what);
        acme.importLines(dataset, "{\"key\":\"g0\",\"payload\":{}}").statusCode(201);
        var before = Database.rowCounts();

        acme.importBytes(dataset, UUID.randomUUID(), body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/import-rejected"))
                .body("errors", hasSize(1))
                .body("errors[0].detail", startsWith(detail))
                .body("errors[0].pointer", equalTo(pointer));

        assertThat(Database.rowCounts()).isEqualTo(before);
        acme.get("/v1/datasets/{id}", dataset).body("version", equalTo(1)).body("itemCount", equalTo(1));
    }

    @Test
    void anEmptyImportIsRefused() {
        var dataset = acme.create("nothing");

        acme.importLines(dataset, "").statusCode(422).body("type", equalTo("/problems/import-rejected"));
    }

    @Test
    void theFirstHundredFaultsAreToldAndAllAreCounted() {
        var dataset = acme.create("bad");
        var lines = "{\"key\":\"same\",\"payload\":{}}\n".repeat(151) + "{}\n".repeat(50);

        acme.importLines(dataset, lines)
                .statusCode(422)
                .body("detail", equalTo("200 faults in 201 lines"))
                .body("errors", hasSize(100))
                .body("errors[0].detail", startsWith("line 2: "))
                .body("errors[99].detail", startsWith("line 101: "));
    }

    @Test
    void itemsArePagedInTheOrderOfTheirLines() {
        var dataset = acme.create("prompts");
        acme.importLines(dataset, items(0, 5)).statusCode(201);

        String cursor = acme.get("/v1/datasets/{id}/items?limit=3", dataset)
                .body("items.key", equalTo(java.util.List.of("k0", "k1", "k2")))
                .body("items[0].payload.prompt", equalTo("say 0"))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        acme.get("/v1/datasets/{id}/items?limit=3&cursor={cursor}", dataset, cursor)
                .body("items.key", equalTo(java.util.List.of("k3", "k4")))
                .body("nextCursor", nullValue());
        acme.get("/v1/datasets/{id}/items?cursor=eA", dataset).statusCode(422);
    }

    @Test
    void aDatasetOfAnotherVendorIsNotThere() {
        var dataset = acme.create("secret");
        var before = Database.rowCounts();

        zeta.get("/v1/datasets/{id}", dataset).statusCode(404).body("type", equalTo("/problems/not-found"));
        zeta.get("/v1/datasets/{id}/items", dataset).statusCode(404);
        zeta.importLines(dataset, items(0, 1)).statusCode(404);

        assertThat(Database.rowCounts()).isEqualTo(before);
    }

    @Test
    void aWorkerMayNotImportAndAWrongMediaTypeIsRefused() {
        var dataset = acme.create("prompts");

        given().auth()
                .oauth2(Tokens.worker("ada"))
                .header("Content-Type", "application/jsonl")
                .body(items(0, 1).getBytes(UTF_8))
                .put("/v1/datasets/{d}/imports/{i}", dataset, UUID.randomUUID())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .header("Content-Type", "text/xml")
                .body("a,b")
                .put("/v1/datasets/{d}/imports/{i}", dataset, UUID.randomUUID())
                .then()
                .statusCode(415)
                .body("detail", containsString("media type"));
    }

    @Test
    void creatingADatasetTwiceUnderOneKeyMakesOne() {
        var key = UUID.randomUUID().toString();
        var request = given().auth()
                .oauth2(Tokens.vendor("acme"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\":\"once\"}");

        String first =
                request.post("/v1/datasets").then().statusCode(201).extract().path("datasetId");

        request.post("/v1/datasets")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("datasetId", equalTo(first));
    }

    private static String items(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "{\"key\":\"k%d\",\"payload\":{\"prompt\":\"say %d\"}}".formatted(i, i))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
