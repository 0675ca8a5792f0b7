package io.fairground.payment;

import static io.restassured.RestAssured.given;

import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.SurplusAnswerGiven;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealDecided;
import io.fairground.events.quality.AppealFiled;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.events.quality.SkillEstimated;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kernel.TimeOrderedIds;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What the other services would say, in the words of the domain. */
public final class Fixtures {

    public static final Ids IDS = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Fixtures() {}

    public static String newTenant() {
        return "tenant-" + IDS.next();
    }

    public static String operator() {
        return Tokens.with("olga", Set.of("operator"), null);
    }

    public static String financeViewer() {
        return Tokens.with("fiona", Set.of("finance-viewer"), null);
    }

    public static String auditor() {
        return Tokens.with("aki", Set.of("finance-auditor"), null);
    }

    /** Books a deposit through the API. */
    public static void deposit(String tenant, Money amount) {
        given().auth()
                .oauth2(operator())
                .header("Idempotency-Key", IDS.next().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("tenant", tenant, "amount", amount, "reference", "statement 7"))
                .post("/v1/deposits")
                .then()
                .statusCode(201);
    }

    public static Offer offer(String region, long minor, String currency) {
        return new Offer(Region.of(region), Level.RATER, new Money(minor, currency));
    }

    /** A job of that many tasks, two answers each, thirty seconds an answer. */
    public static JobSubmitted job(String tenant, int tasks, Offer... offers) {
        return new JobSubmitted(
                IDS.next(),
                NOW,
                IDS.next(),
                tenant,
                "Which answer is better?",
                IDS.next(),
                1,
                IDS.next(),
                1,
                QuestionKind.PREFERENCE,
                List.of("A", "B", "tie"),
                tasks,
                2,
                2,
                30,
                ResolutionMethod.MAJORITY,
                null,
                List.of(offers),
                null,
                null,
                null,
                null,
                null);
    }

    /** An answer for which the first offer of the job pays. */
    public static AssignmentSubmitted submitted(
            JobSubmitted job, UUID workerId, @Nullable Long activeMillis, TimeBasis timeBasis) {
        return submitted(job, job.offers().getFirst(), workerId, activeMillis, timeBasis);
    }

    /** The same answer, had it come late and found no place. */
    public static SurplusAnswerGiven surplus(AssignmentSubmitted answer) {
        return new SurplusAnswerGiven(
                IDS.next(),
                answer.submittedAt(),
                answer.assignmentId(),
                answer.jobId(),
                answer.taskId(),
                answer.workerId(),
                answer.epoch(),
                answer.region(),
                answer.level(),
                answer.price(),
                answer.leasedAt(),
                answer.wallMillis(),
                answer.activeMillis(),
                answer.timeBasis());
    }

    public static AssignmentSubmitted submittedAt(JobSubmitted job, Instant at) {
        return submitted(job, job.offers().getFirst(), IDS.next(), 30_000L, TimeBasis.MEASURED, at);
    }

    /** Measured, and a minute after its lease. */
    public static AssignmentSubmitted submittedBy(
            JobSubmitted job, UUID workerId, Instant at, @Nullable Long activeMillis) {
        return submitted(job, job.offers().getFirst(), workerId, activeMillis, TimeBasis.MEASURED, at);
    }

    /** A person who is known here as a worker by now. */
    public static UUID registered(String token, String region) {
        var workerId = IDS.next();
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        var subject = JsonPath.from(claims).getString("sub");
        TestEvents.publish(
                new WorkerRegistered(IDS.next(), Instant.EPOCH, workerId, subject, Region.of(region), List.of()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("select count(*) from worker join worker_region using (worker_id)"
                                + " where worker_id = '" + workerId + "'")
                        == 1);
        return workerId;
    }

    public static AssignmentSubmitted submitted(
            JobSubmitted job, Offer offer, UUID workerId, @Nullable Long activeMillis, TimeBasis timeBasis) {
        return submitted(job, offer, workerId, activeMillis, timeBasis, NOW);
    }

    private static AssignmentSubmitted submitted(
            JobSubmitted job,
            Offer offer,
            UUID workerId,
            @Nullable Long activeMillis,
            TimeBasis timeBasis,
            Instant at) {
        return new AssignmentSubmitted(
                IDS.next(),
                at,
                IDS.next(),
                job.jobId(),
                IDS.next(),
                IDS.next(),
                "item-1",
                workerId,
                1,
                offer.region(),
                offer.level(),
                offer.price(),
                job.questionKind(),
                Map.of("choice", "A"),
                "A",
                at.minusSeconds(60),
                at,
                60_000,
                activeMillis,
                timeBasis,
                null,
                null,
                null);
    }

    public static AssignmentAssessed assessed(AssignmentSubmitted answer, Outcome outcome) {
        return new AssignmentAssessed(
                IDS.next(),
                NOW,
                answer.assignmentId(),
                answer.jobId(),
                answer.taskId(),
                answer.workerId(),
                outcome,
                outcome == Outcome.REFUSED ? "person:rosa" : "rule:accept@1",
                outcome == Outcome.USED ? null : "gold accuracy 0.2 below 0.5");
    }

    /** The worker contests what was decided about her answer. */
    public static AppealFiled appealed(AssignmentSubmitted answer) {
        return new AppealFiled(
                IDS.next(),
                NOW,
                answer.assignmentId(),
                answer.workerId(),
                AppealAgainst.ASSESSMENT,
                answer.assignmentId(),
                NOW.plusSeconds(14 * 86_400));
    }

    public static AppealDecided answered(AssignmentSubmitted answer, AppealOutcome outcome) {
        return new AppealDecided(
                IDS.next(),
                NOW,
                answer.assignmentId(),
                answer.workerId(),
                AppealAgainst.ASSESSMENT,
                answer.assignmentId(),
                outcome,
                "person:otto");
    }

    public static JobCollected collected(JobSubmitted job, int answers) {
        return new JobCollected(IDS.next(), NOW, job.jobId(), answers);
    }

    public static SkillEstimated skill(JobSubmitted job, UUID workerId, String region, int gold, int correct) {
        return new SkillEstimated(
                IDS.next(),
                NOW,
                job.jobId(),
                workerId,
                Region.of(region),
                job.questionKind(),
                gold * 10,
                gold,
                correct,
                gold * 9,
                0.8,
                0.6,
                0.9,
                1);
    }
}
