package io.fairground.payment.bonus;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.deposit;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.offer;
import static io.fairground.payment.Fixtures.submittedAt;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.fairground.events.EventType;
import io.fairground.events.payment.BonusPaid;
import io.fairground.kernel.Money;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BonusApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aVendorPaysMoreOnceAndOnlyToWhoWorkedAndFromWhatIsFree() {
        // Given: 600 of 10,000 in escrow, in a currency that no other test pays this vendor in
        var tenant = "acme";
        deposit(tenant, new Money(10_000, "JPY"));
        var job = job(tenant, 10, offer("FR", 30, "JPY"));
        TestEvents.publish(job);
        TestEvents.published(EventType.JOB_FUNDED, job.jobId(), PATIENCE);
        var answer = submittedAt(job, Instant.parse("2026-11-22T12:00:00Z"));
        TestEvents.publish(answer);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Database.count("select count(*) from assignment where assignment_id = '"
                                + answer.assignmentId() + "' and submitted_at is not null")
                        == 1);
        var key = IDS.next().toString();

        // When
        bonus(tenant, job.jobId(), answer.workerId(), 500, key).statusCode(201);
        bonus(tenant, job.jobId(), answer.workerId(), 500, key).statusCode(201);

        // Then
        var paid = (BonusPaid) TestEvents.published(EventType.BONUS_PAID, answer.workerId(), PATIENCE);
        assertThat(paid.amount()).isEqualTo(new Money(500, "JPY"));
        assertThat(Database.count("select count(*) from bonus where job_id = '" + job.jobId() + "'"))
                .isEqualTo(1);
        assertThat(balance("WORKER_PAYABLE", answer.workerId().toString())).isEqualTo(500);
        assertThat(balance("CLIENT_ESCROW", job.jobId().toString())).isEqualTo(600);
        bonus(tenant, job.jobId(), answer.workerId(), 8_901, IDS.next().toString())
                .statusCode(409)
                .body("type", equalTo("/problems/insufficient-funds"));
        bonus(tenant, job.jobId(), IDS.next(), 1, IDS.next().toString())
                .statusCode(422)
                .body("type", equalTo("/problems/worker-not-of-job"));
        bonus("zeta", job.jobId(), answer.workerId(), 1, IDS.next().toString()).statusCode(404);
    }

    private static ValidatableResponse bonus(String tenant, UUID job, UUID worker, long minor, String key) {
        return given().auth()
                .oauth2(Tokens.vendor(tenant))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "workerId",
                        worker,
                        "amount",
                        new Money(minor, "JPY"),
                        "reason",
                        "found a fault in our guideline"))
                .post("/v1/jobs/" + job + "/bonuses")
                .then();
    }

    private static long balance(String kind, String owner) {
        return Database.count(
                "select coalesce(sum(case side when 'CREDIT' then e.amount_minor else -e.amount_minor end), 0)"
                        + " from entry e join account a on a.id = e.account_id where kind = '" + kind
                        + "' and owner = '"
                        + owner + "'");
    }
}
