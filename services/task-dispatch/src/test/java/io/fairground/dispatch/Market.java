package io.fairground.dispatch;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.fairground.events.dataset.Clause;
import io.fairground.events.dataset.DatasetVersionPublished;
import io.fairground.events.dataset.GuidelinePublished;
import io.fairground.events.dataset.ItemsAdded;
import io.fairground.events.dataset.NewItem;
import io.fairground.events.payment.JobFunded;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What the tests say about vendors, workers and the other services, in the words of the market. */
public final class Market {

    public static final String ACME = "acme";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Market() {}

    /** A dataset of that many items ({@code item-0}, …) and a guideline, announced by the dataset service. */
    public record Material(UUID datasetId, UUID guidelineId) {

        public static Material published(String tenant, int items) {
            var material = new Material(newId(), newId());
            TestEvents.publish(
                    new ItemsAdded(newId(), now(), material.datasetId, 1, 0, items(items)),
                    new DatasetVersionPublished(newId(), now(), material.datasetId, tenant, 1, items),
                    new GuidelinePublished(
                            newId(),
                            now(),
                            material.guidelineId,
                            tenant,
                            1,
                            "Helpfulness",
                            List.of(new Clause("c1", "Prefer the more helpful answer.", "ada", "quality"))));
            return material;
        }

        private static List<NewItem> items(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new NewItem(newId(), "item-" + i, Map.of("prompt", "What is " + i + " + 1?")))
                    .toList();
        }
    }

    /** A sound job request; tests change what they are about. */
    public static Map<String, Object> preferenceJob(Material material) {
        var job = new HashMap<String, Object>();
        job.put("title", "Which answer is better?");
        job.put("datasetId", material.datasetId());
        job.put("datasetVersion", 1);
        job.put("guidelineId", material.guidelineId());
        job.put("guidelineVersion", 1);
        job.put("question", Map.of("kind", "PREFERENCE"));
        job.put("overlap", 1);
        job.put("expectedSeconds", 30);
        job.put("offers", List.of(offer("KE", 10), offer("US", 25), offer("US-CA", 30)));
        return job;
    }

    public static Map<String, Object> offer(String region, long cents) {
        return Map.of("region", region, "level", "RATER", "price", Map.of("amountMinor", cents, "currency", "USD"));
    }

    /** Posts a job, repeating while its material is on its way. */
    public static UUID submitted(Map<String, Object> job) {
        var answer = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> post(job), response -> response.statusCode() != 409);
        return UUID.fromString(answer.then().statusCode(201).extract().path("jobId"));
    }

    public static Response post(Map<String, Object> job) {
        return vendor().header("Idempotency-Key", newId().toString()).body(job).post("/v1/jobs");
    }

    /** Posts a job and has it funded. */
    public static UUID open(Map<String, Object> job) {
        var jobId = submitted(job);
        fund(jobId);
        return jobId;
    }

    public static void fund(UUID jobId) {
        TestEvents.publish(new JobFunded(newId(), now(), jobId, List.of(new Money(1_000_000, "USD"))));
        awaitState(jobId, "OPEN");
    }

    public static void awaitState(UUID jobId, String state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> vendor().get("/v1/jobs/{id}", jobId).path("state"), state::equals);
    }

    public static RequestSpecification vendor() {
        return as(Tokens.vendor(ACME));
    }

    public static RequestSpecification operator() {
        return as(Tokens.with("oscar", Set.of("operator"), null));
    }

    /** A worker who has registered. */
    public static RequestSpecification worker(String name, String region) {
        as(Tokens.worker(name))
                .body(Map.of("region", region, "languages", List.of("en")))
                .put("/v1/workers/me");
        return as(Tokens.worker(name));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static Response take(String name, UUID assignmentId, Map<String, ?> wish) {
        return as(Tokens.worker(name)).body(wish).put("/v1/assignments/{id}", assignmentId);
    }

    public static Response answer(String name, UUID assignmentId, Map<String, ?> answer) {
        return as(Tokens.worker(name)).body(answer).put("/v1/assignments/{id}/answer", assignmentId);
    }

    public static Instant now() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)).instant();
    }

    /** A UUIDv7, as clients make them. */
    public static UUID newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000),
                (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}
