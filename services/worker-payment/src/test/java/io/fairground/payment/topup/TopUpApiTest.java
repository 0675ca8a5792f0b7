package io.fairground.payment.topup;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.assessed;
import static io.fairground.payment.Fixtures.deposit;
import static io.fairground.payment.Fixtures.financeViewer;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.newTenant;
import static io.fairground.payment.Fixtures.offer;
import static io.fairground.payment.Fixtures.submittedBy;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.fairground.events.EventType;
import io.fairground.events.payment.WorkerToppedUp;
import io.fairground.events.quality.Outcome;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.Fixtures;
import io.fairground.payment.time.Week;
import io.fairground.payment.topup.app.PayTopUps;
import io.fairground.payment.topup.app.RunTopUps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Weeks long ago, so that no other test's work is in them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TopUpApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    RunTopUps runTopUps;

    @Inject
    PayTopUps payTopUps;

    @Test
    void aWeekBelowTheFloorIsOwedUntilTheFundHasMoneyAndIsPaidOnce() throws Exception {
        // Given: an hour at 12.02 for which 0.11 was paid; nobody has put money into the fund
        var token = Tokens.worker("muthoni");
        var worker = Fixtures.registered(token, "FR");
        var at = Instant.parse("2026-04-15T12:00:00Z");
        var week = Week.of(at);
        var tenant = newTenant();
        deposit(tenant, new Money(100_000, "EUR"));
        var job = job(tenant, 10, offer("FR", 11, "EUR"));
        TestEvents.publish(job);
        TestEvents.published(EventType.JOB_FUNDED, job.jobId(), PATIENCE);
        var answer = submittedBy(job, worker, at, 30_000L);
        TestEvents.publish(answer, assessed(answer, Outcome.USED));
        TestEvents.published(EventType.EARNING_ACCRUED, answer.assignmentId(), PATIENCE);
        awaitTime(answer.assignmentId());

        // When: the same week is worked through by several at once, and then again
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> runTopUps.runAndPay(week)))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        runTopUps.runAndPay(week);

        // Then: 30 s x 12.02 / 3600 = 0.10016..., so 0.11 is enough; the hour she books is not paid by anybody
        own(token).body("$", hasSize(0));
        Database.execute("insert into time_entry select gen_random_uuid(), 1, '" + worker
                + "', 'TRAIN', 'BOOKED', '2026-04-15T14:00:00Z', '2026-04-15T15:00:00Z', 3600000, 'DECLARED', 'FR', null,"
                + " 'a test books an hour', 'test', now()");
        runTopUps.runAndPay(week);
        runTopUps.runAndPay(week);
        payTopUps.payBatch();
        own(token)
                .body("$", hasSize(1))
                .body("[0].state", equalTo("OWED"))
                .body("[0].amount.amountMinor", equalTo(1202));
        given().auth()
                .oauth2(financeViewer())
                .get("/v1/top-up-fund")
                .then()
                .statusCode(200)
                .body("owed.find { it.currency == 'EUR' }.amountMinor", equalTo(1202));

        // When: two people bring money
        var depositId = IDS.next();
        var both = Tokens.with("petra", Set.of("payout-proposer", "payout-approver"), null);
        fund(both, depositId, Map.of("amountMinor", 5000, "currency", "EUR"))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        assertThat(payTopUps.payBatch()).isZero();
        given().auth()
                .oauth2(both)
                .put("/v1/top-up-fund/deposits/" + depositId + "/approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-needed"));
        approve("paul", depositId).statusCode(200).body("state", equalTo("APPROVED"));
        approve("paul", depositId).statusCode(200);

        // Then
        assertThat(payTopUps.payBatch()).isEqualTo(1);
        assertThat(payTopUps.payBatch()).isZero();
        own(token).body("[0].state", equalTo("PAID"));
        var announced = (WorkerToppedUp) TestEvents.published(EventType.WORKER_TOPPED_UP, worker, PATIENCE);
        assertThat(announced.amount()).isEqualTo(new Money(1202, "EUR"));
        assertThat(announced.week()).isEqualTo("2026-W16");
        assertThat(balance("WORKER_PAYABLE", worker.toString())).isEqualTo(11 + 1202);
        assertThat(balance("TOP_UP_FUND", "platform")).isEqualTo(5000 - 1202);
        given().auth()
                .oauth2(Tokens.with("rita", Set.of("reconciler"), null))
                .get("/v1/periods/2026-04")
                .then()
                .statusCode(200)
                .body("checklist.findAll { it.holds }.name", hasItem("TOP_UPS_RUN"));
    }

    @Test
    void aWeekWithWorkThatWasNotHeldToTheFloorKeepsItsMonthOpen() throws Exception {
        Database.execute("insert into time_entry select gen_random_uuid(), 1, gen_random_uuid(),"
                + " 'TRAIN', 'BOOKED', '2018-07-10T14:00:00Z', '2018-07-10T15:00:00Z', 3600000, 'DECLARED', 'VE', null,"
                + " 'a test books an hour', 'test', now()");

        checklist("2018-07").body("checklist.find { it.name == 'TOP_UPS_RUN' }.open", equalTo(List.of("2018-W28")));
        given().auth()
                .oauth2(Tokens.with("petra", Set.of("payout-proposer"), null))
                .put("/v1/top-up-runs/2018-W28")
                .then()
                .statusCode(200)
                .body("unclear.why[0]", containsString("VE"));
        checklist("2018-07")
                .body("checklist.find { it.name == 'TOP_UPS_RUN' }.holds", equalTo(true))
                .body("checklist.find { it.name == 'TOP_UPS_OWED' }.open[0]", containsString("VE"));
    }

    @Test
    void aWeekThatIsNotOverIsNotReckoned() {
        given().auth()
                .oauth2(Tokens.with("petra", Set.of("payout-proposer"), null))
                .put("/v1/top-up-runs/" + Week.of(Instant.now()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/week-not-over"));
    }

    private static ValidatableResponse checklist(String month) {
        return given().auth()
                .oauth2(Tokens.with("rita", Set.of("reconciler"), null))
                .get("/v1/periods/" + month)
                .then()
                .statusCode(200);
    }

    private static void awaitTime(UUID assignmentId) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        Database.count("select count(*) from time_entry where entry_id = '" + assignmentId + "'") == 1);
    }

    private static ValidatableResponse own(String token) {
        return given().auth().oauth2(token).get("/v1/workers/me/top-ups").then().statusCode(200);
    }

    private static ValidatableResponse fund(String token, UUID depositId, Map<String, Object> amount) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("amount", amount, "funder", "the platform's own money", "reference", "statement 12"))
                .put("/v1/top-up-fund/deposits/" + depositId)
                .then();
    }

    private static ValidatableResponse approve(String who, UUID depositId) {
        return given().auth()
                .oauth2(Tokens.with(who, Set.of("payout-approver"), null))
                .put("/v1/top-up-fund/deposits/" + depositId + "/approval")
                .then();
    }

    private static long balance(String kind, String owner) {
        return Database.count(
                "select coalesce(sum(case side when 'CREDIT' then e.amount_minor else -e.amount_minor end), 0)"
                        + " from entry e join account a on a.id = e.account_id where a.currency = 'EUR' and kind = '"
                        + kind
                        + "' and owner = '" + owner + "'");
    }
}
