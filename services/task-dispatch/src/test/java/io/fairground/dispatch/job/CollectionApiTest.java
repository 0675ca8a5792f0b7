package io.fairground.dispatch.job;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.answer;
import static io.fairground.dispatch.Market.awaitState;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.now;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.take;
import static io.fairground.dispatch.Market.vendor;
import static io.fairground.dispatch.Market.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.fairground.dispatch.Market.Material;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CollectionApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Object> A = Map.of("choice", "A");

    @BeforeEach
    void adaAndBobWork() {
        worker("ada", "US-CA");
        worker("bob", "US");
    }

    @Test
    void aJobIsCollectedOnceWhenEveryTaskHasItsAnswersAndThenResolved() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 2)));
        answerOne("ada", jobId);
        vendor().get("/v1/jobs/{id}", jobId)
                .then()
                .body("state", equalTo("OPEN"))
                .body("answerCount", equalTo(1));

        // When: the resolution even comes before the job is collected
        TestEvents.publish(new JobResolved(newId(), now(), jobId, "majority@1", 2, null));
        answerOne("ada", jobId);

        // Then
        var collected =
                TestEvents.await(EventType.JOB_COLLECTED, event -> event.key().equals(jobId), 1, PATIENCE);
        assertThat(((JobCollected) collected.getFirst()).answerCount()).isEqualTo(2);
        awaitState(jobId, "RESOLVED");
        vendor().get("/v1/jobs/{id}", jobId).then().body("answerCount", equalTo(2));
        assertThat(TestEvents.recordsOn("dispatch.jobs.v1").stream()
                        .filter(record -> record.key().equals(jobId.toString()))
                        .filter(record ->
                                TestEvents.header(record, "ce_type").equals(EventType.JOB_COLLECTED.typeName())))
                .hasSize(1);
    }

    @Test
    void aClosedJobHandsOutNothingButTakesTheAnswersOfWhoIsAtWork() throws InterruptedException {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 5)));
        var id = newId();
        take("ada", id, Map.of("jobId", jobId)).then().statusCode(201);

        // When
        vendor().post("/v1/jobs/{id}/close", jobId).then().statusCode(200).body("state", equalTo("OPEN"));
        vendor().post("/v1/jobs/{id}/close", jobId).then().statusCode(200);

        // Then
        assertThat(take("bob", newId(), Map.of("jobId", jobId)).statusCode()).isEqualTo(204);
        Thread.sleep(1500); // the collector has looked: it waits for Ada
        vendor().get("/v1/jobs/{id}", jobId).then().body("state", equalTo("OPEN"));
        answer("ada", id, Map.of("epoch", 1, "answer", A)).then().statusCode(200);
        awaitState(jobId, "COLLECTED");
        vendor().get("/v1/jobs/{id}", jobId).then().body("answerCount", equalTo(1));
    }

    @Test
    void moreAnswersAreCollectedWhenAskedForButNeverBeyondTheBudget() {
        // Given
        var job = preferenceJob(Material.published(ACME, 1));
        job.put("maxOverlap", 2);
        var jobId = open(job);
        var taskId = answerOne("ada", jobId);

        // When
        TestEvents.publish(new LabelsRequested(newId(), now(), jobId, taskId, 5));
        await().atMost(PATIENCE)
                .until(() -> Database.count("select overlap from task where task_id = '" + taskId + "'") == 2);

        // Then
        assertThat(take("ada", newId(), Map.of("jobId", jobId)).statusCode()).isEqualTo(204);
        answerOne("bob", jobId);
        worker("cleo", "KE");
        assertThat(take("cleo", newId(), Map.of("jobId", jobId)).statusCode()).isEqualTo(204);
        awaitState(jobId, "COLLECTED");
        vendor().get("/v1/jobs/{id}", jobId).then().body("answerCount", equalTo(2));
    }

    @Test
    void aCollectedJobIsNotReopened() {
        // Given
        var jobId = open(preferenceJob(Material.published(ACME, 1)));
        var taskId = answerOne("ada", jobId);
        awaitState(jobId, "COLLECTED");

        // When
        TestEvents.publish(new LabelsRequested(newId(), now(), jobId, taskId, 1));
        var probe = preferenceJob(Material.published(ACME, 1));
        probe.put("maxOverlap", 2);
        var probeJob = open(probe);
        var probeTask = answerOne("ada", probeJob);
        TestEvents.publish(new LabelsRequested(newId(), now(), probeJob, probeTask, 1));
        await().atMost(PATIENCE)
                .until(() -> Database.count("select overlap from task where task_id = '" + probeTask + "'") == 2);

        // Then
        assertThat(take("bob", newId(), Map.of("jobId", jobId)).statusCode()).isEqualTo(204);
        vendor().get("/v1/jobs/{id}", jobId).then().body("state", equalTo("COLLECTED"));
    }

    private static UUID answerOne(String name, UUID jobId) {
        var id = newId();
        var lease =
                take(name, id, Map.of("jobId", jobId)).then().statusCode(201).extract();
        answer(name, id, Map.of("epoch", lease.<Integer>path("epoch"), "answer", A))
                .then()
                .statusCode(200);
        return UUID.fromString(lease.path("taskId"));
    }
}
