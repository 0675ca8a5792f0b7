package io.fairground.replay.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Datasets, guidelines and releases. */
public final class Datasets {

    private final Http http;
    private final Endpoint dataset;

    public Datasets(Http http, Endpoint dataset) {
        this.http = http;
        this.dataset = dataset;
    }

    public record DatasetView(UUID datasetId) {}

    public record Item(String key, Map<String, String> payload) {}

    public record ImportView(int version, int itemCount) {}

    public record Clause(String text, String author, String stance) {}

    public record GuidelineView(UUID guidelineId, int version) {}

    public record ReleaseView(UUID releaseId, long rowCount, long tieCount, String rootHash) {}

    public DatasetView create(Identity vendor, String idempotencyKey, String name) {
        var call = Call.post(dataset, "/v1/datasets", vendor, Map.of("name", name));
        return http.expectOk(call.with("Idempotency-Key", idempotencyKey)).as(DatasetView.class);
    }

    public ImportView load(Identity vendor, UUID datasetId, UUID importId, List<Item> items) {
        var headers = Map.of("Content-Type", "application/jsonl", "Accept", "application/json");
        var path = "/v1/datasets/" + datasetId + "/imports/" + importId;
        return http.expectOk(new Call("PUT", dataset, path, vendor, headers, Json.writeLines(items)))
                .as(ImportView.class);
    }

    public GuidelineView publish(Identity vendor, String idempotencyKey, String title, List<Clause> clauses) {
        var call = Call.post(dataset, "/v1/guidelines", vendor, Map.of("title", title, "clauses", clauses));
        return http.expectOk(call.with("Idempotency-Key", idempotencyKey)).as(GuidelineView.class);
    }

    public ReleaseView release(Identity vendor, String idempotencyKey, UUID jobId, String form) {
        var call = Call.post(dataset, "/v1/releases", vendor, Map.of("jobId", jobId, "form", form));
        return http.expectOk(call.with("Idempotency-Key", idempotencyKey)).as(ReleaseView.class);
    }

    /** The rows as they stand: their bytes are what the root hash is about. */
    public String rows(Identity vendor, UUID releaseId) {
        var call = Call.get(dataset, "/v1/releases/" + releaseId + "/rows", vendor);
        return http.expectOk(call.with("Accept", "application/jsonl")).body();
    }
}
