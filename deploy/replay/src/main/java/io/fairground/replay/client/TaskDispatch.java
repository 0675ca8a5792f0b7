package io.fairground.replay.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs, workers and assignments. */
public final class TaskDispatch {

    private final Http http;
    private final Endpoint dispatch;

    public TaskDispatch(Http http, Endpoint dispatch) {
        this.http = http;
        this.dispatch = dispatch;
    }

    public record WorkerView(UUID workerId, String region) {}

    public record Question(String kind, List<String> choices) {}

    public record Offer(String region, String level, Money price) {}

    public record JobRequest(
            String title,
            UUID datasetId,
            int datasetVersion,
            UUID guidelineId,
            int guidelineVersion,
            Question question,
            int overlap,
            int maxOverlap,
            int leaseSeconds,
            int expectedSeconds,
            String resolutionMethod,
            List<Offer> offers) {}

    public record JobView(UUID jobId, String state, int taskCount, int answerCount, boolean replay) {}

    /** @param itemKey a chosen item; only jobs declared a replay allow it */
    public record LeaseRequest(UUID jobId, @Nullable String itemKey) {}

    public record AssignmentView(UUID assignmentId, UUID jobId, UUID taskId, String itemKey, long epoch) {}

    public record Next(
            UUID assignmentId, UUID jobId, @Nullable String itemKey) {}

    public record AnswerRequest(
            long epoch,
            Map<String, String> answer,
            @Nullable Long recordedSeconds,
            @Nullable Next next) {}

    public record AnswerView(
            UUID assignmentId,
            String state,
            String timeBasis,
            @Nullable AssignmentView next) {}

    public WorkerView register(Identity worker, String region, List<String> languages) {
        var body = Map.of("region", region, "languages", languages);
        return http.expectOk(Call.put(dispatch, "/v1/workers/me", worker, body)).as(WorkerView.class);
    }

    public JobView submit(Identity vendor, String idempotencyKey, JobRequest job) {
        return http.expectOk(Call.post(dispatch, "/v1/jobs", vendor, job).with("Idempotency-Key", idempotencyKey))
                .as(JobView.class);
    }

    public JobView job(Identity vendor, UUID jobId) {
        return http.expectOk(Call.get(dispatch, "/v1/jobs/" + jobId, vendor)).as(JobView.class);
    }

    /** The whole document, for what a person should read. */
    public String jobDocument(Identity vendor, UUID jobId) {
        return http.expectOk(Call.get(dispatch, "/v1/jobs/" + jobId, vendor)).body();
    }

    public void declareReplay(Identity operator, UUID jobId) {
        http.expectOk(Call.post(dispatch, "/v1/operations/jobs/" + jobId + "/replay", operator));
    }

    public void close(Identity vendor, UUID jobId) {
        http.expectOk(Call.post(dispatch, "/v1/jobs/" + jobId + "/close", vendor));
    }

    /** Empty: there is no work for her now. */
    public Optional<AssignmentView> lease(Identity worker, UUID assignmentId, LeaseRequest wish) {
        var reply = http.expectOk(Call.put(dispatch, "/v1/assignments/" + assignmentId, worker, wish));
        return reply.status() == 204 ? Optional.empty() : Optional.of(reply.as(AssignmentView.class));
    }

    /** When this returns, the answer is acknowledged. */
    public AnswerView answer(Identity worker, UUID assignmentId, AnswerRequest answer) {
        var path = "/v1/assignments/" + assignmentId + "/answer";
        return http.expectOk(Call.put(dispatch, path, worker, answer)).as(AnswerView.class);
    }
}
