package io.fairground.bench.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.bench.BenchException;
import io.fairground.bench.platform.Api;
import io.fairground.bench.platform.RunningPlatform;
import io.fairground.kernel.Ids;
import io.fairground.local.Identities;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** A vendor with a dataset, money and an open job: made through the public APIs, as any vendor would. */
final class Market {

    static final String REGION = "US";
    static final List<String> CHOICES = List.of("cat", "dog", "neither");

    private static final String TENANT = "bench";
    private static final String VENDOR = "bench-vendor";
    private static final String OPERATOR = "bench-operator";
    private static final int PRICE_CENTS = 50;
    private static final int EXPECTED_SECONDS = 30;
    private static final int LEASE_SECONDS = 3600;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api dispatch;
    private final Api dataset;
    private final Api payment;
    private final Identities people;
    private final Ids ids;
    private final RandomGenerator random;

    Market(RunningPlatform platform, Ids ids, RandomGenerator random) {
        this.dispatch = new Api(platform.serviceUrl("task-dispatch"));
        this.dataset = new Api(platform.serviceUrl("dataset"));
        this.payment = new Api(platform.serviceUrl("worker-payment"));
        this.people = platform.people();
        this.ids = ids;
        this.random = random;
    }

    /** Opens a job of so many tasks, each to be answered once. */
    UUID openJob(int items) {
        people.createUser(VENDOR, List.of("vendor"), Optional.of(TENANT));
        people.createUser(OPERATOR, List.of("operator"), Optional.empty());
        deposit((long) items * PRICE_CENTS);
        var job = submitJob(datasetOf(items), guideline());
        await(job, view -> "OPEN".equals(view.path("state").asText()));
        return job;
    }

    /** Nothing of the benchmark stays open. */
    void close(UUID job) {
        dispatch.post("/v1/jobs/" + job + "/close", vendor(), ids.next(), Map.of())
                .orFail("closing the job");
    }

    List<HttpWorker> hire(int count, UUID job) {
        var workers = new java.util.ArrayList<HttpWorker>(count);
        for (int i = 1; i <= count; i++) {
            var name = "bench-worker-%02d".formatted(i);
            people.createUser(name, List.of("worker"), Optional.empty());
            var own = new java.util.SplittableRandom(random.nextLong());
            workers.add(new HttpWorker(dispatch, () -> people.token(name), job, CHOICES, ids, own));
        }
        return workers;
    }

    private String vendor() {
        return people.token(VENDOR);
    }

    private void deposit(long cents) {
        var body = Map.of("tenant", TENANT, "amount", usd(cents), "reference", "benchmark " + ids.next());
        payment.post("/v1/deposits", people.token(OPERATOR), ids.next(), body).orFail("depositing");
    }

    private JsonNode datasetOf(int items) {
        var created = dataset.post("/v1/datasets", vendor(), ids.next(), Map.of("name", "benchmark " + ids.next()))
                .orFail("creating a dataset");
        var id = created.path("datasetId").asText();
        dataset.putLines("/v1/datasets/" + id + "/imports/" + ids.next(), vendor(), lines(items))
                .orFail("importing items");
        return dataset.get("/v1/datasets/" + id, vendor()).orFail("reading the dataset");
    }

    private String lines(int items) {
        var lines = new StringBuilder();
        for (int i = 0; i < items; i++) {
            var text = "picture %08x of %d: what does it show?".formatted(random.nextInt(), items);
            lines.append(Api.write(Map.of("key", "item-%07d".formatted(i), "payload", Map.of("text", text))))
                    .append('\n');
        }
        return lines.toString();
    }

    private JsonNode guideline() {
        var clause = Map.of("text", "Name the animal in the picture.", "author", "bench", "stance", "quality");
        var body = Map.of("title", "Benchmark", "clauses", List.of(clause));
        return dataset.post("/v1/guidelines", vendor(), ids.next(), body).orFail("publishing a guideline");
    }

    private UUID submitJob(JsonNode data, JsonNode guideline) {
        var offer = Map.of("region", REGION, "level", "RATER", "price", usd(PRICE_CENTS));
        var body = Map.ofEntries(
                Map.entry("title", "Benchmark"),
                Map.entry("datasetId", data.path("datasetId").asText()),
                Map.entry("datasetVersion", data.path("version").asInt()),
                Map.entry("guidelineId", guideline.path("guidelineId").asText()),
                Map.entry("guidelineVersion", guideline.path("version").asInt()),
                Map.entry("question", Map.of("kind", "LABEL", "choices", CHOICES)),
                Map.entry("overlap", 1),
                Map.entry("leaseSeconds", LEASE_SECONDS),
                Map.entry("expectedSeconds", EXPECTED_SECONDS),
                Map.entry("resolutionMethod", "MAJORITY"),
                Map.entry("offers", List.of(offer)));
        var key = ids.next();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = dispatch.post("/v1/jobs", vendor(), key, body);
        // The items travel as events: dispatch asks to come back until it has them all.
        while (answer.retryAfterSeconds() > 0 && System.nanoTime() < deadline) {
            pause(Duration.ofSeconds(answer.retryAfterSeconds()));
            answer = dispatch.post("/v1/jobs", vendor(), key, body);
        }
        return UUID.fromString(answer.orFail("submitting the job").path("jobId").asText());
    }

    private void await(UUID job, Predicate<JsonNode> there) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var view = dispatch.get("/v1/jobs/" + job, vendor()).orFail("reading the job");
        while (!there.test(view)) {
            if (System.nanoTime() > deadline
                    || "FUNDING_REFUSED".equals(view.path("state").asText())) {
                throw new BenchException("the job did not open: " + view);
            }
            pause(Duration.ofMillis(250));
            view = dispatch.get("/v1/jobs/" + job, vendor()).orFail("reading the job");
        }
    }

    private static Map<String, Object> usd(long cents) {
        return Map.of("amountMinor", cents, "currency", "USD");
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
