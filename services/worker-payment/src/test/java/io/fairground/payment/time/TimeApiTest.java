package io.fairground.payment.time;

import static io.fairground.payment.Fixtures.IDS;
import static io.fairground.payment.Fixtures.job;
import static io.fairground.payment.Fixtures.newTenant;
import static io.fairground.payment.Fixtures.offer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.fairground.payment.Fixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TimeApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Timesheets timesheets;

    @Inject
    Jdbi jdbi;

    @Test
    void aWorkerReadsHerWeekAndCorrectsWhatNobodyMeasured() {
        // Given: an answer, a task given back and a lease that ran out, heard in the wrong order
        var token = Tokens.worker("achieng");
        var worker = Fixtures.registered(token, "KE");
        var now = Instant.now().minusSeconds(3600);
        var week = Week.of(now);
        var job = job(newTenant(), 10, offer("FR", 11, "EUR"));
        var answer = Fixtures.submittedBy(job, worker, now, 30_000L);
        var returned = leased(job.jobId(), worker, now.plusSeconds(30));
        var expired = leased(job.jobId(), worker, now.plusSeconds(600));
        TestEvents.publish(
                returned,
                new AssignmentReturned(
                        IDS.next(),
                        now.plusSeconds(120),
                        returned.assignmentId(),
                        job.jobId(),
                        returned.taskId(),
                        worker,
                        1,
                        "too long",
                        null),
                answer,
                expired,
                new AssignmentExpired(
                        IDS.next(),
                        now.plusSeconds(900),
                        expired.assignmentId(),
                        job.jobId(),
                        expired.taskId(),
                        worker,
                        1));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(timesheets(worker, week)).hasSize(5));

        week(token, week)
                .body("totals.find { it.state == 'WORK' }.activeMillis", equalTo(30_000))
                .body("totals.find { it.state == 'WORK' }.unrecordedCount", equalTo(2))
                .body("totals.find { it.state == 'SEARCH' }.activeMillis", equalTo(90_000))
                .body("entries.items", hasSize(5))
                .body("entries.items.find { it.ending == 'RETURNED' }.region", equalTo("KE"));

        // When
        correct(token, returned.assignmentId(), 91)
                .statusCode(422)
                .body("type", equalTo("/problems/time-not-plausible"));
        correct(token, returned.assignmentId(), 80).statusCode(201).body("revision", equalTo(2));

        // Then: what was known before stays in the book
        week(token, week).body("totals.find { it.state == 'WORK' }.activeMillis", equalTo(110_000));
        assertThat(Database.count("select count(*) from time_entry where entry_id = '" + returned.assignmentId() + "'"))
                .isEqualTo(2);
        correct(Tokens.worker("nobody"), returned.assignmentId(), 80).statusCode(404);
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update time_entry set active_millis = 1")))
                .hasStackTraceContaining("time_entry");
    }

    @Test
    void timeThatNoEventTellsOfIsBookedOnceAndWithinALimit() {
        var token = Tokens.worker("akinyi");
        Fixtures.registered(token, "KE");
        var id = IDS.next();
        var until = Instant.now().minusSeconds(86_400 * 8);

        book(token, id, until, "TRAIN", 1800).statusCode(200).body("basis", equalTo("DECLARED"));
        book(token, id, until, "TRAIN", 1800).statusCode(200).body("revision", equalTo(1));
        book(token, id, until, "ADMIN", 1800).statusCode(409).body("type", equalTo("/problems/time-entry-taken"));
        book(token, IDS.next(), until, "WORK", 1800).statusCode(422).body("type", equalTo("/problems/invalid-request"));
        book(token, IDS.next(), until, "TRAIN", 7201).statusCode(422);
        week(token, Week.of(until)).body("totals.find { it.state == 'TRAIN' }.activeMillis", equalTo(1_800_000));
    }

    @Test
    void aWeekThatIsNoneIsRefused() {
        given().auth()
                .oauth2(Tokens.worker("achieng"))
                .get("/v1/workers/me/time?week=2026-W60")
                .then()
                .statusCode(422);
    }

    private List<CountedTime> timesheets(UUID worker, Week week) {
        return QuarkusTransaction.requiringNew().call(() -> timesheets.of(worker, week, Instant.now()));
    }

    private static AssignmentLeased leased(UUID job, UUID worker, Instant at) {
        return new AssignmentLeased(IDS.next(), at, IDS.next(), job, IDS.next(), worker, 1, at.plusSeconds(300));
    }

    private static ValidatableResponse week(String token, Week week) {
        return given().auth()
                .oauth2(token)
                .get("/v1/workers/me/time?week=" + week)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse correct(String token, UUID entry, int seconds) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", IDS.next().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("activeSeconds", seconds, "reason", "I read the whole text before giving it back"))
                .post("/v1/workers/me/time/" + entry + "/corrections")
                .then();
    }

    private static ValidatableResponse book(String token, UUID id, Instant until, String state, int seconds) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "state",
                        state,
                        "startedAt",
                        until.minusSeconds(7200).toString(),
                        "endedAt",
                        until.toString(),
                        "activeSeconds",
                        seconds,
                        "reason",
                        "read the new guideline twice"))
                .put("/v1/workers/me/time/" + id)
                .then();
    }
}
