package io.fairground.quality;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.Judgement;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job of vendor acme, as task-dispatch would announce it, and what its crowd does. */
public record CrowdJob(JobSubmitted submitted) {

    public static final Duration SOON = Duration.ofSeconds(40);
    public static final List<String> PREFERENCE = List.of("A", "B", "tie");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    public static CrowdJob preference(int overlap) {
        return of(QuestionKind.PREFERENCE, PREFERENCE, overlap, overlap, ResolutionMethod.MAJORITY, null);
    }

    public static CrowdJob of(
            QuestionKind kind,
            List<String> choices,
            int overlap,
            int maxOverlap,
            ResolutionMethod method,
            @Nullable Double excludeBelowGoldAccuracy) {
        return new CrowdJob(new JobSubmitted(
                UUID.randomUUID(),
                NOON,
                UUID.randomUUID(),
                "acme",
                "Which is better?",
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                1,
                kind,
                choices,
                100,
                overlap,
                maxOverlap,
                30,
                method,
                excludeBelowGoldAccuracy,
                List.of(),
                null,
                null,
                null,
                null,
                null));
    }

    /** A label job whose overlap is dynamic. */
    public static CrowdJob dynamic(int overlap, int maxOverlap, double targetConfidence) {
        return of(QuestionKind.LABEL, List.of("no", "yes"), overlap, maxOverlap, ResolutionMethod.DAWID_SKENE, null)
                .declared(new Stopping(targetConfidence, null), null);
    }

    /** A job that asks for views on which people rightly differ. */
    public static CrowdJob subjective(int overlap) {
        return preference(overlap).declared(null, true);
    }

    /** A job whose answers name no choice. */
    public static CrowdJob open(QuestionKind kind, int overlap, int maxOverlap, Map<String, Object> question) {
        var job = of(kind, List.of(), overlap, maxOverlap, ResolutionMethod.MAJORITY, null)
                .submitted();
        return new CrowdJob(new JobSubmitted(
                job.eventId(),
                job.occurredAt(),
                job.jobId(),
                job.tenant(),
                job.title(),
                job.datasetId(),
                job.datasetVersion(),
                job.guidelineId(),
                job.guidelineVersion(),
                kind,
                List.of(),
                job.taskCount(),
                overlap,
                maxOverlap,
                job.expectedSeconds(),
                job.resolutionMethod(),
                null,
                job.offers(),
                null,
                null,
                question,
                1,
                "0".repeat(64)));
    }

    private CrowdJob declared(@Nullable Stopping stopping, @Nullable Boolean subjective) {
        return new CrowdJob(new JobSubmitted(
                submitted.eventId(),
                submitted.occurredAt(),
                submitted.jobId(),
                submitted.tenant(),
                submitted.title(),
                submitted.datasetId(),
                submitted.datasetVersion(),
                submitted.guidelineId(),
                submitted.guidelineVersion(),
                submitted.questionKind(),
                submitted.choices(),
                submitted.taskCount(),
                submitted.overlap(),
                submitted.maxOverlap(),
                submitted.expectedSeconds(),
                submitted.resolutionMethod(),
                submitted.excludeBelowGoldAccuracy(),
                submitted.offers(),
                stopping,
                subjective,
                null,
                null,
                null));
    }

    public UUID id() {
        return submitted.jobId();
    }

    /** Announces the job, and waits until quality-control knows it. */
    public CrowdJob known() {
        TestEvents.publish(submitted);
        await().atMost(SOON).until(() -> get("/gold").statusCode() == 200);
        return this;
    }

    /** The same item is the same task. */
    public UUID task(String itemKey) {
        return UUID.nameUUIDFromBytes((id() + itemKey).getBytes(StandardCharsets.UTF_8));
    }

    public AssignmentSubmitted answer(UUID workerId, String itemKey, String choice) {
        return answer(workerId, "KE", itemKey, choice);
    }

    public AssignmentSubmitted answer(UUID workerId, String region, String itemKey, String choice) {
        return submitted(workerId, region, itemKey, Map.of("choice", choice), choice, null);
    }

    /** An answer that names no choice. */
    public AssignmentSubmitted open(UUID workerId, String itemKey, Map<String, Object> answer) {
        return submitted(workerId, "KE", itemKey, answer, null, Judgement.ANSWERED);
    }

    public AssignmentSubmitted declined(UUID workerId, String itemKey) {
        var answer = Map.<String, Object>of("cannotJudge", Map.of("reason", "it is in Latin"));
        return submitted(workerId, "KE", itemKey, answer, null, Judgement.CANNOT_JUDGE);
    }

    private AssignmentSubmitted submitted(
            UUID workerId,
            String region,
            String itemKey,
            Map<String, Object> answer,
            @Nullable String choice,
            @Nullable Judgement judgement) {
        return new AssignmentSubmitted(
                UUID.randomUUID(),
                NOON,
                UUID.randomUUID(),
                id(),
                task(itemKey),
                UUID.nameUUIDFromBytes(itemKey.getBytes(StandardCharsets.UTF_8)),
                itemKey,
                workerId,
                1,
                Region.of(region),
                Level.RATER,
                new Money(20, "USD"),
                submitted.questionKind(),
                answer,
                choice,
                NOON,
                NOON.plusSeconds(20),
                20_000,
                20_000L,
                TimeBasis.MEASURED,
                judgement,
                null,
                null);
    }

    public JobCollected collected(int answerCount) {
        return new JobCollected(UUID.randomUUID(), NOON, id(), answerCount);
    }

    public Response get(String path) {
        return given().auth().oauth2(Tokens.vendor("acme")).get("/v1/jobs/" + id() + path);
    }

    /** The vendor's gold, one line each. */
    public Response upload(String... lines) {
        return given().auth()
                .oauth2(Tokens.vendor("acme"))
                .contentType("application/jsonl")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .put("/v1/jobs/" + id() + "/gold");
    }

    public static String gold(String itemKey, String label) {
        return "{\"itemKey\":\"" + itemKey + "\",\"label\":\"" + label + "\"}";
    }

    public List<TaskResolved> resolved(int count) {
        return TestEvents.await(EventType.TASK_RESOLVED, this::isOfJob, count, SOON).stream()
                .map(TaskResolved.class::cast)
                .toList();
    }

    private boolean isOfJob(Event event) {
        return event instanceof TaskResolved label && label.jobId().equals(id());
    }
}
