package io.fairground.payment.funding;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.deposit;
import static io.fairground.payment.Fixtures.financeViewer;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.newTenant;
import static io.fairground.payment.Fixtures.offer;
import static io.fairground.payment.Fixtures.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.fairground.events.EventType;
import io.fairground.events.payment.FundingReason;
import io.fairground.events.payment.JobFunded;
import io.fairground.events.payment.JobFundingRefused;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FundingApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aFairAndCoveredJobIsFundedFromTheVendorsFunds() {
        var tenant = newTenant();
        deposit(tenant, new Money(1000, "EUR"));
        var job = job(tenant, 10, offer("FR", 11, "EUR"));

        TestEvents.publish(job);

        var funded = (JobFunded) TestEvents.published(EventType.JOB_FUNDED, job.jobId(), PATIENCE);
        assertThat(funded.reserved()).containsExactly(new Money(220, "EUR"));
        given().auth()
                .oauth2(financeViewer())
                .get("/v1/jobs/" + job.jobId() + "/budget")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESERVED"))
                .body("reserved[0].amountMinor", equalTo(220))
                .body("paid[0].amountMinor", equalTo(0))
                .body("released", hasSize(0));
    }

    @Test
    void aRefusalGivesAllReasonsAndReservesNothing() {
        var tenant = newTenant();
        deposit(tenant, new Money(100, "EUR"));
        var job = job(tenant, 10, offer("FR", 10, "EUR"), offer("VE", 50, "USD"));

        TestEvents.publish(job);

        var refused = (JobFundingRefused) TestEvents.published(EventType.JOB_FUNDING_REFUSED, job.jobId(), PATIENCE);
        assertThat(refused.reasons())
                .extracting(FundingReason::code)
                .containsExactly("offer-below-floor", "no-usable-floor", "insufficient-funds", "insufficient-funds");
        assertThat(refused.reasons().getFirst().smallestPassing()).isEqualTo(new Money(11, "EUR"));
        assertThat(refused.reasons().getFirst().region()).isEqualTo(Region.of("FR"));
        assertThat(refused.reasons().get(2).smallestPassing()).isEqualTo(new Money(100, "EUR"));
        assertThat(Database.count("select count(*) from job_reservation where job_id = '" + job.jobId() + "'"))
                .isZero();
        given().auth()
                .oauth2(financeViewer())
                .get("/v1/jobs/" + job.jobId() + "/budget")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reasons", hasSize(4))
                .body("reasons[1].code", equalTo("no-usable-floor"));
    }

    @Test
    void aJobThatIsDeliveredTwiceIsReservedOnce() {
        var tenant = newTenant();
        deposit(tenant, new Money(1000, "EUR"));
        var job = job(tenant, 10, offer("FR", 11, "EUR"));
        var next = job(tenant, 1, offer("FR", 11, "EUR"));

        TestEvents.publish(job, job, next);

        TestEvents.published(EventType.JOB_FUNDED, next.jobId(), PATIENCE);
        assertThat(Database.count("select count(*) from ledger_transaction where idempotency_key = 'reservation:"
                        + job.jobId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aVendorSeesItsOwnFundsAndBudgetsOnly() {
        deposit("acme", new Money(5000, "GBP"));
        var job = job("acme", 10, offer("GB", 11, "GBP"));
        TestEvents.publish(job);
        TestEvents.published(EventType.JOB_FUNDED, job.jobId(), PATIENCE);

        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .get("/v1/funds")
                .then()
                .statusCode(200)
                .body("available.find { it.currency == 'GBP' }.amountMinor", equalTo(4780))
                .body("escrow.find { it.currency == 'GBP' }.amountMinor", equalTo(220));
        given().auth()
                .oauth2(Tokens.vendor("acme"))
                .get("/v1/jobs/" + job.jobId() + "/budget")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.vendor("zeta"))
                .get("/v1/jobs/" + job.jobId() + "/budget")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        given().auth()
                .oauth2(Tokens.worker("ada"))
                .get("/v1/jobs/" + job.jobId() + "/budget")
                .then()
                .statusCode(403);
    }

    @Test
    void aRepeatedDepositIsBookedOnce() {
        var tenant = newTenant();
        var key = IDS.next().toString();
        var body = Map.of("tenant", tenant, "amount", new Money(700, "KES"), "reference", "x");

        var first = depositAs(operator(), key, body);
        var second = depositAs(operator(), key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Database.count("select count(*) from deposit where tenant = '" + tenant + "'"))
                .isEqualTo(1);
        depositAs(operator(), key, Map.of("tenant", tenant, "amount", new Money(701, "KES"), "reference", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aDepositNeedsAnOperatorAndAnAmount() {
        var body = Map.of("tenant", "acme", "amount", new Money(1, "EUR"), "reference", "x");
        depositAs(Tokens.vendor("acme"), IDS.next().toString(), body).then().statusCode(403);

        var empty = Map.of("tenant", "acme", "amount", new Money(0, "EUR"), "reference", "x");
        depositAs(operator(), IDS.next().toString(), empty)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/amount/amountMinor"));

        var noCurrency =
                Map.of("tenant", "acme", "amount", Map.of("amountMinor", 1, "currency", "QQQ"), "reference", "x");
        depositAs(operator(), IDS.next().toString(), noCurrency)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/amount/currency"));
    }

    private static Response depositAs(String token, String key, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/deposits");
    }
}
