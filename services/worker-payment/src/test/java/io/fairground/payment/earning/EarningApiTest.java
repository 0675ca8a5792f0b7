package io.fairground.payment.earning;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.answered;
import static io.fairground.payment.Fixtures.appealed;
import static io.fairground.payment.Fixtures.assessed;
import static io.fairground.payment.Fixtures.collected;
import static io.fairground.payment.Fixtures.deposit;
import static io.fairground.payment.Fixtures.financeViewer;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.newTenant;
import static io.fairground.payment.Fixtures.offer;
import static io.fairground.payment.Fixtures.submitted;
import static io.fairground.payment.Fixtures.submittedAt;
import static io.fairground.payment.Fixtures.surplus;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.TimeBasis;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.EarningReversed;
import io.fairground.events.payment.JobSettled;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.events.quality.AssignmentAssessed;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.earning.app.PayUndecided;
import io.fairground.payment.earning.app.ReverseRefused;
import io.fairground.payment.settlement.app.SettleJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EarningApiTest {

    @Inject
    ReverseRefused reverseRefused;

    @Inject
    PayUndecided payUndecided;

    @Inject
    SettleJob settleJob;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void whicheverHalfComesFirstTheAssignmentIsPaidOnce() {
        var job = fundedJob(10);
        var early = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var late = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);

        TestEvents.publish(early);
        TestEvents.publish(assessed(late, Outcome.USED));
        TestEvents.publish(assessed(early, Outcome.EXCLUDED), late);

        var first = (EarningAccrued) TestEvents.published(EventType.EARNING_ACCRUED, early.assignmentId(), PATIENCE);
        var second = (EarningAccrued) TestEvents.published(EventType.EARNING_ACCRUED, late.assignmentId(), PATIENCE);
        assertThat(List.of(first.amount(), second.amount())).containsOnly(new Money(11, "EUR"));
        assertThat(first.transactionId()).isNotEqualTo(second.transactionId());
        assertThat(first.region()).isEqualTo(Region.of("FR"));
    }

    @Test
    void eachEarningOfABatchContinuesTheTraceOfWhatCompletedIt() {
        var job = fundedJob(30);
        var submissions = IntStream.range(0, 30)
                .mapToObj(i -> submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED))
                .toList();
        var assessments = submissions.stream()
                .map(submission -> assessed(submission, Outcome.USED))
                .toList();

        TestEvents.publish(submissions.toArray(Event[]::new));
        TestEvents.publish(assessments.toArray(Event[]::new));

        for (int i = 0; i < 30; i++) {
            var assignmentId = submissions.get(i).assignmentId();
            TestEvents.published(EventType.EARNING_ACCRUED, assignmentId, PATIENCE);
            var earning = TestEvents.recordsOn("payment.earnings.v1").stream()
                    .filter(record -> record.key().equals(assignmentId.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(TestEvents.header(earning, "traceparent"))
                    .isIn(TestEvents.traceparentOf(submissions.get(i)), TestEvents.traceparentOf(assessments.get(i)));
        }
    }

    @Test
    void deliveriesThatRepeatAndDecisionsThatChangeArePaidOnce() {
        var job = fundedJob(10);
        var answer = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var assessment = assessed(answer, Outcome.USED);
        var last = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);

        TestEvents.publish(answer, assessment, answer, assessment, assessed(answer, Outcome.EXCLUDED));
        TestEvents.publish(last, assessed(last, Outcome.USED));

        TestEvents.published(EventType.EARNING_ACCRUED, last.assignmentId(), PATIENCE);
        var announced = TestEvents.await(
                EventType.EARNING_ACCRUED, event -> event.key().equals(answer.assignmentId()), 1, PATIENCE);
        assertThat(announced).hasSize(1);
        assertThat(Database.count("select count(*) from ledger_transaction where idempotency_key = 'accrual:"
                        + answer.assignmentId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatCameLateAndFoundNoPlaceIsPaidAndNotCountedAmongTheJobsAnswers() {
        // Given: a job of one answer, which is not assessed yet
        var job = fundedJob(10);
        var used = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var late = surplus(submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED));

        // When
        TestEvents.publish(collected(job, 1), used);
        TestEvents.publish(late, late);

        // Then
        var paid = (EarningAccrued) TestEvents.published(EventType.EARNING_ACCRUED, late.assignmentId(), PATIENCE);
        assertThat(paid.amount()).isEqualTo(late.price());
        settleJob.settleNext();
        budget(job).body("state", equalTo("RESERVED"));
        TestEvents.publish(assessed(used, Outcome.USED));
        var settled = (JobSettled) TestEvents.published(EventType.JOB_SETTLED, job.jobId(), PATIENCE);
        assertThat(settled.earningCount()).isEqualTo(2);
        assertThat(settled.paid()).containsExactly(new Money(22, "EUR"));
    }

    @Test
    void aCollectedJobIsSettledWhenAllItsAnswersAreDecidedAndTheRestGoesBack() {
        var job = fundedJob(10);
        var used = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var excluded = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var refused = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);

        TestEvents.publish(collected(job, 3), used, excluded, refused);
        TestEvents.publish(assessed(used, Outcome.USED), assessed(excluded, Outcome.EXCLUDED));
        TestEvents.published(EventType.EARNING_ACCRUED, excluded.assignmentId(), PATIENCE);
        budget(job).body("state", equalTo("RESERVED"));
        TestEvents.publish(assessed(refused, Outcome.REFUSED), appealed(refused));
        awaitAppeal(refused, "OPEN");
        settleJob.settleNext();
        budget(job).body("state", equalTo("RESERVED"));
        TestEvents.publish(answered(refused, AppealOutcome.UPHELD));
        awaitAppeal(refused, "UPHELD");
        reverseRefused.reverseBatch();

        var settled = (JobSettled) TestEvents.published(EventType.JOB_SETTLED, job.jobId(), PATIENCE);
        assertThat(settled.earningCount()).isEqualTo(2);
        assertThat(settled.paid()).containsExactly(new Money(22, "EUR"));
        assertThat(settled.released()).containsExactly(new Money(198, "EUR"));
        budget(job)
                .body("state", equalTo("SETTLED"))
                .body("paid[0].amountMinor", equalTo(22))
                .body("released[0].amountMinor", equalTo(198))
                .body("earningCount", equalTo(2));
    }

    @Test
    void aRefusalTakesPayBackInFullAfterItsAppealAndAnOverturnedOnePaysAgain() {
        var job = fundedJob(10);
        var answer = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        TestEvents.publish(answer, assessed(answer, Outcome.USED));
        TestEvents.published(EventType.EARNING_ACCRUED, answer.assignmentId(), PATIENCE);

        TestEvents.publish(assessed(answer, Outcome.REFUSED), appealed(answer));
        awaitAppeal(answer, "OPEN");
        reverseRefused.reverseBatch();
        budget(job).body("paid[0].amountMinor", equalTo(11));

        TestEvents.publish(answered(answer, AppealOutcome.UPHELD));
        awaitAppeal(answer, "UPHELD");
        reverseRefused.reverseBatch();
        reverseRefused.reverseBatch();
        var reversed =
                (EarningReversed) TestEvents.published(EventType.EARNING_REVERSED, answer.assignmentId(), PATIENCE);
        assertThat(reversed.amount()).isEqualTo(new Money(11, "EUR"));
        budget(job).body("paid[0].amountMinor", equalTo(0)).body("earningCount", equalTo(0));
        assertThat(payable(answer)).isZero();

        TestEvents.publish(assessed(answer, Outcome.USED));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(payable(answer)).isEqualTo(11));
        budget(job).body("paid[0].amountMinor", equalTo(11)).body("earningCount", equalTo(1));
    }

    @Test
    void aRefusalNobodyAppealedCountsWhenItsWindowIsOver() {
        var job = fundedJob(10);
        var answer = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var refusal = assessed(answer, Outcome.REFUSED);
        var longAgo = new AssignmentAssessed(
                refusal.eventId(),
                Instant.parse("2020-01-01T00:00:00Z"),
                refusal.assignmentId(),
                refusal.jobId(),
                refusal.taskId(),
                refusal.workerId(),
                refusal.outcome(),
                refusal.decidedBy(),
                refusal.reason());
        TestEvents.publish(answer, assessed(answer, Outcome.USED));
        TestEvents.published(EventType.EARNING_ACCRUED, answer.assignmentId(), PATIENCE);
        TestEvents.publish(longAgo);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            reverseRefused.reverseBatch();
            assertThat(payable(answer)).isZero();
        });
    }

    @Test
    void aRuleCannotRefusePay() {
        var job = fundedJob(10);
        var answer = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);
        var refusal = assessed(answer, Outcome.REFUSED);

        TestEvents.publish(
                answer,
                new AssignmentAssessed(
                        refusal.eventId(),
                        refusal.occurredAt(),
                        refusal.assignmentId(),
                        refusal.jobId(),
                        refusal.taskId(),
                        refusal.workerId(),
                        Outcome.REFUSED,
                        "rule:too-fast@1",
                        refusal.reason()));

        TestEvents.published(EventType.EARNING_ACCRUED, answer.assignmentId(), PATIENCE);
    }

    @Test
    void anAnswerNobodyDecidesAboutInTimeIsPaid() {
        var job = fundedJob(10);
        var answer = submittedAt(job, Instant.parse("2001-01-01T00:00:00Z"));
        TestEvents.publish(answer);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            payUndecided.payBatch();
            assertThat(payable(answer)).isEqualTo(11);
        });
        assertThat(payUndecided.payBatch()).isZero();
    }

    private static long payable(AssignmentSubmitted answer) {
        return Database.count(
                "select coalesce(sum(case side when 'CREDIT' then amount_minor else -amount_minor end), 0)"
                        + " from entry join account on account.id = account_id where kind = 'WORKER_PAYABLE' and owner = '"
                        + answer.workerId() + "'");
    }

    private static void awaitAppeal(AssignmentSubmitted answer, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.count("select count(*) from assignment where assignment_id = '"
                                + answer.assignmentId() + "' and appeal = '" + state + "'"))
                        .isEqualTo(1));
    }

    @Test
    void aJobThatIsClosedWithoutAnAnswerGetsEverythingBack() {
        var job = fundedJob(10);

        TestEvents.publish(collected(job, 0));

        var settled = (JobSettled) TestEvents.published(EventType.JOB_SETTLED, job.jobId(), PATIENCE);
        assertThat(settled.released()).containsExactly(new Money(220, "EUR"));
        assertThat(settled.earningCount()).isZero();
    }

    @Test
    void aPriceTheJobDoesNotOfferMovesNoMoney() {
        var job = fundedJob(10);
        var greedy = submitted(job, offer("FR", 9999, "EUR"), IDS.next(), 30_000L, TimeBasis.MEASURED);
        var fair = submitted(job, IDS.next(), 30_000L, TimeBasis.MEASURED);

        TestEvents.publish(greedy, fair);
        TestEvents.publish(assessed(greedy, Outcome.USED), assessed(fair, Outcome.USED));

        TestEvents.published(EventType.EARNING_ACCRUED, fair.assignmentId(), PATIENCE);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.count(
                                "select count(*) from dead_letter where cause like '%" + greedy.assignmentId() + "%'"))
                        .isEqualTo(1));
        assertThat(Database.count("select count(*) from earning where assignment_id = '" + greedy.assignmentId() + "'"))
                .isZero();
    }

    @Test
    void aWorkerReadsHerOwnEarningsPageByPage() {
        var token = Tokens.worker("wanjiru");
        var workerId = IDS.next();
        TestEvents.publish(new WorkerRegistered(
                IDS.next(), Instant.EPOCH, workerId, subjectOf(token), Region.of("FR"), List.of()));
        var job = fundedJob(10);
        for (int i = 0; i < 3; i++) {
            var answer = submitted(job, workerId, 36_000L, TimeBasis.MEASURED);
            TestEvents.publish(answer, assessed(answer, Outcome.USED));
            TestEvents.published(EventType.EARNING_ACCRUED, answer.assignmentId(), PATIENCE);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/v1/workers/me/earnings")
                        .then()
                        .statusCode(200));

        var page = given().auth().oauth2(token).get("/v1/workers/me/earnings?limit=2");

        page.then()
                .body("workerId", equalTo(workerId.toString()))
                .body("totals", hasSize(1))
                .body("totals[0].pay.amountMinor", equalTo(33))
                .body("totals[0].paidHours", equalTo(0.03f))
                .body("totals[0].effectiveHourly.amountMinor", equalTo(1100))
                .body("totals[0].timeBasis", equalTo("MEASURED"))
                .body("earnings.items", hasSize(2))
                .body("earnings.nextCursor", notNullValue());
        String cursor = page.path("earnings.nextCursor");
        given().auth()
                .oauth2(token)
                .get("/v1/workers/me/earnings?limit=2&cursor=" + cursor)
                .then()
                .body("earnings.items", hasSize(1));
    }

    @Test
    void aPersonWhoNeverRegisteredHasNoEarnings() {
        given().auth()
                .oauth2(Tokens.worker("nobody"))
                .get("/v1/workers/me/earnings")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/worker-not-registered"));
    }

    private static JobSubmitted fundedJob(int tasks) {
        var tenant = newTenant();
        deposit(tenant, new Money(100_000, "EUR"));
        var job = job(tenant, tasks, offer("FR", 11, "EUR"));
        TestEvents.publish(job);
        TestEvents.published(EventType.JOB_FUNDED, job.jobId(), PATIENCE);
        return job;
    }

    private static ValidatableResponse budget(JobSubmitted job) {
        return given().auth()
                .oauth2(financeViewer())
                .get("/v1/jobs/" + job.jobId() + "/budget")
                .then()
                .statusCode(200);
    }

    /** The {@code sub} claim, read without checking anything. */
    private static String subjectOf(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getString("sub");
    }
}
