package io.fairground.bench.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.bench.BenchException;
import io.fairground.bench.platform.Api;
import io.fairground.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A worker as task-dispatch sees her: one token, one task in hand, one call an answer. */
final class HttpWorker implements Crowd.Worker {

    private final Api dispatch;
    private final Supplier<String> login;
    private final UUID jobId;
    private final List<String> choices;
    private final Ids ids;
    private final RandomGenerator random;
    private String token = "";
    private @Nullable Lease lease;

    private record Lease(UUID assignmentId, long epoch) {}

    HttpWorker(
            Api dispatch, Supplier<String> login, UUID jobId, List<String> choices, Ids ids, RandomGenerator random) {
        this.dispatch = dispatch;
        this.login = login;
        this.jobId = jobId;
        this.choices = choices;
        this.ids = ids;
        this.random = random;
    }

    /** Tokens end after ten minutes: a new one before each round. */
    void logIn() {
        token = login.get();
    }

    void register(String region) {
        dispatch.put("/v1/workers/me", token, Map.of("region", region, "languages", List.of("en")))
                .orFail("registering a worker");
    }

    void takeFirst() {
        var id = ids.next();
        var view = dispatch.put("/v1/assignments/" + id, token, Map.of("jobId", jobId))
                .orFail("taking a task");
        lease = leaseOf(view);
    }

    @Override
    public boolean answerAndTakeNext() {
        var held = held();
        var body = Map.of(
                "epoch",
                held.epoch(),
                "answer",
                Map.of("label", choices.get(random.nextInt(choices.size()))),
                "activeMillis",
                1 + random.nextInt(3),
                "next",
                Map.of("assignmentId", ids.next(), "jobId", jobId));
        var view = dispatch.put("/v1/assignments/" + held.assignmentId() + "/answer", token, body)
                .orFail("submitting an answer");
        lease = leaseOf(view.path("next"));
        return lease != null;
    }

    /** Gives the last task back: what is left must not hang until its lease ends. */
    void goHome() {
        var held = lease;
        if (held != null) {
            dispatch.put(
                            "/v1/assignments/" + held.assignmentId() + "/return",
                            token,
                            Map.of("epoch", held.epoch(), "reason", "the benchmark is over"))
                    .orFail("returning a task");
            lease = null;
        }
    }

    private Lease held() {
        var held = lease;
        if (held == null) {
            throw new BenchException("the job ran out of tasks");
        }
        return held;
    }

    private static @Nullable Lease leaseOf(JsonNode view) {
        return view.hasNonNull("assignmentId")
                ? new Lease(
                        UUID.fromString(view.path("assignmentId").asText()),
                        view.path("epoch").asLong())
                : null;
    }
}
