package io.fairground.replay.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gold, labels and what each method makes of the answers. */
public final class QualityControl {

    private final Http http;
    private final Endpoint quality;

    public QualityControl(Http http, Endpoint quality) {
        this.http = http;
        this.quality = quality;
    }

    public record GoldLine(String itemKey, String label) {}

    public record GoldCount(int goldCount) {}

    public record Candidate(
            String method,
            @Nullable Double goldAccuracy,
            int goldCount,
            @Nullable Double standardError,
            boolean chosen) {}

    public record Summary(
            String state,
            int answerCount,
            int taskCount,
            int resolvedCount,
            @Nullable String method,
            @Nullable List<Candidate> candidates) {}

    /** An effect in log-odds, with its 95 % interval. */
    public record Effect(double value, double low, double high) {}

    public record Scoring(
            int responseCount,
            int comparisonCount,
            int tieCount,
            @Nullable Effect lengthDoubled) {}

    public record LabelView(String itemKey, String label) {}

    /** Whether this service has heard of the job yet; it travels by event. */
    public boolean knows(Identity vendor, UUID jobId) {
        return http.send(Call.get(quality, path(jobId) + "/summary", vendor)).isOk();
    }

    public GoldCount putGold(Identity vendor, UUID jobId, List<GoldLine> gold) {
        return http.expectOk(new Call(
                        "PUT",
                        quality,
                        path(jobId) + "/gold",
                        vendor,
                        java.util.Map.of("Content-Type", "application/jsonl", "Accept", "application/json"),
                        Json.writeLines(gold)))
                .as(GoldCount.class);
    }

    public Summary summary(Identity vendor, UUID jobId) {
        return http.expectOk(Call.get(quality, path(jobId) + "/summary", vendor))
                .as(Summary.class);
    }

    /** Whether the responses of a preference job have scores yet. */
    public boolean hasScores(Identity vendor, UUID jobId) {
        return http.send(Call.get(quality, path(jobId) + "/scoring", vendor)).isOk();
    }

    public Scoring scoring(Identity vendor, UUID jobId) {
        return http.expectOk(Call.get(quality, path(jobId) + "/scoring", vendor))
                .as(Scoring.class);
    }

    /** What the tasks were resolved to. */
    public List<LabelView> labels(Identity vendor, UUID jobId) {
        return lines(vendor, path(jobId) + "/labels");
    }

    /** What a method says now; nothing is stored. */
    public List<LabelView> resolution(Identity vendor, UUID jobId, String method, boolean goldUsed) {
        return lines(vendor, path(jobId) + "/resolutions/" + method + "?gold=" + (goldUsed ? "used" : "ignored"));
    }

    private List<LabelView> lines(Identity vendor, String path) {
        var reply = http.expectOk(Call.get(quality, path, vendor).with("Accept", "application/jsonl"));
        return Json.readLines(reply.body(), LabelView.class);
    }

    private static String path(UUID jobId) {
        return "/v1/jobs/" + jobId;
    }
}
