package io.fairground.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.fairground.events.EventType;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.kit.sample.NoteEventConsumer;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    NoteEventConsumer consumer;

    @Inject
    Clock clock;

    @Test
    void anEventDeliveredTwiceIsAppliedOnce() {
        var event = opened(UUID.randomUUID());
        var last = opened(UUID.randomUUID());

        TestEvents.publish(event, event, event, last);

        await().atMost(SOON).until(() -> applied(last.jobId()) == 1);
        assertThat(applied(event.jobId())).isEqualTo(1);
    }

    @Test
    void whatCannotBeAppliedIsPutAsideAndTheRestGoesOn() {
        // Given
        var bad = opened(UUID.randomUUID());
        var good = opened(UUID.randomUUID());
        consumer.poison.add(bad.jobId());

        // When
        TestEvents.publish(bad, good);

        // Then
        await().atMost(SOON).until(() -> applied(good.jobId()) == 1);
        await().atMost(SOON).until(() -> deadLettersOf(bad.eventId()) == 1);
        assertThat(applied(bad.jobId())).isZero();
        assertThat(TestEvents.await(EventType.JOB_OPENED, bad::equals, 1, SOON)).hasSize(1);
        await().atMost(SOON)
                .until(() -> TestEvents.recordsOn("dataset.dead-letters.v1").stream()
                        .anyMatch(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
                                .contains(bad.jobId().toString())));
    }

    @Test
    void aReplayedDeadLetterIsAppliedOnceItsCauseIsMended() {
        // Given
        var bad = opened(UUID.randomUUID());
        consumer.poison.add(bad.jobId());
        TestEvents.publish(bad);
        await().atMost(SOON).until(() -> deadLettersOf(bad.eventId()) == 1);
        consumer.poison.remove(bad.jobId());
        var operator = Tokens.with("operator", Set.of("operator"), null);
        String id = given().auth()
                .oauth2(operator)
                .get("/v1/operations/dead-letters")
                .path("items.find { it.eventId == '" + bad.eventId() + "' }.id");

        // When
        given().auth()
                .oauth2(operator)
                .post("/v1/operations/dead-letters/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("cause", containsString("poison"))
                .body("consumer", equalTo(NoteEventConsumer.CONSUMER));

        // Then
        await().atMost(SOON).until(() -> applied(bad.jobId()) == 1);
    }

    @Test
    void anEventWhoseCauseIsOnItsWayWaitsInItsPlace() throws InterruptedException {
        // Given
        var key = UUID.randomUUID();
        var first = opened(key);
        var second = opened(key);
        consumer.early.add(key);
        TestEvents.publish(first, second);
        Thread.sleep(500);
        assertThat(applied(key)).isZero();

        // When
        consumer.early.remove(key);

        // Then
        await().atMost(SOON).until(() -> applied(key) == 2);
        assertThat(deadLettersOf(first.eventId())).isZero();
        assertThat(Database.count(
                        "select count(*) from applied a join applied b on a.job_id = b.job_id and a.seq < b.seq"
                                + " where a.event_id = '" + first.eventId() + "' and b.event_id = '" + second.eventId()
                                + "'"))
                .isEqualTo(1);
    }

    @Test
    void bytesThatAreNoEventArePutAsideToo() {
        var key = UUID.randomUUID();
        var good = opened(UUID.randomUUID());

        TestEvents.publishRaw(
                EventType.JOB_OPENED, key, "{\"jobId\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        TestEvents.publish(good);

        await().atMost(SOON).until(() -> applied(good.jobId()) == 1);
        await().atMost(SOON)
                .until(() -> Database.count("select count(*) from dead_letter where event_key = '" + key + "'") == 1);
    }

    private JobOpened opened(UUID jobId) {
        return new JobOpened(UUID.randomUUID(), clock.instant(), jobId);
    }

    private static long applied(UUID jobId) {
        return Database.count("select count(*) from applied where job_id = '" + jobId + "'");
    }

    private static long deadLettersOf(UUID eventId) {
        return Database.count("select count(*) from dead_letter where event_id = '" + eventId + "'");
    }
}
