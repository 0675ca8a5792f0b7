package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.awaitState;
import static io.fairground.dispatch.Market.newId;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static io.fairground.dispatch.Market.vendor;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.Market.Material;
import io.fairground.dispatch.assignment.app.GivenAnswer;
import io.fairground.dispatch.assignment.app.ReturnAssignment;
import io.fairground.dispatch.assignment.app.SubmitAnswer;
import io.fairground.dispatch.assignment.app.TakeAssignment;
import io.fairground.dispatch.assignment.app.Taking;
import io.fairground.dispatch.assignment.app.Wish;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RaceTest {

    @Inject
    Crowd crowd;

    @Inject
    TakeAssignment takeAssignment;

    @Inject
    SubmitAnswer submitAnswer;

    @Inject
    ReturnAssignment returnAssignment;

    @Test
    void ofThirtyTwoAtOnceExactlyAsManyGetTheTaskAsItsOverlap() throws Exception {
        // Given
        var jobId = job(1, 3);

        // When
        var leases = Crowd.atOnce(crowd.workers(32).stream()
                .<Callable<Boolean>>map(worker -> () -> crowd.take(worker, jobId) != null)
                .toList());

        // Then
        assertThat(leases.stream().filter(got -> got)).hasSize(3);
        assertThat(count("select count(*) from assignment where state = 'LEASED' and job_id = ", jobId))
                .isEqualTo(3);
    }

    @Test
    void oneWorkerAskingManyTimesAtOnceHoldsATaskOnce() throws Exception {
        // Given
        var jobId = job(2, 5);
        var worker = crowd.workers(1).getFirst();

        // When
        var leases = Crowd.atOnce(Stream.<Callable<Boolean>>generate(() -> () -> crowd.take(worker, jobId) != null)
                .limit(16)
                .toList());

        // Then
        assertThat(leases.stream().filter(got -> got)).hasSize(2);
        assertThat(count("select count(distinct task_id) from assignment where job_id = ", jobId))
                .isEqualTo(2);
    }

    @Test
    void oneRequestSentManyTimesAtOnceIsOneLease() throws Exception {
        // Given
        var jobId = job(10, 1);
        var worker = crowd.workers(1).getFirst();
        var wish = new Wish(newId(), jobId, null);

        // When
        var takings = Crowd.atOnce(Stream.<Callable<Taking>>generate(() -> () -> takeAssignment.take(worker, wish))
                .limit(16)
                .toList());

        // Then
        assertThat(takings.stream()
                        .map(taking -> ((Taking.Taken) taking).lease().taskId())
                        .distinct())
                .hasSize(1);
        assertThat(takings.stream().filter(taking -> !((Taking.Taken) taking).repeated()))
                .hasSize(1);
    }

    @Test
    void oneIdChosenByManyWorkersBelongsToOneOfThem() throws Exception {
        // Given
        var jobId = job(40, 1);
        var wish = new Wish(newId(), jobId, null);

        // When
        var results = Crowd.atOnce(crowd.workers(12).stream()
                .<Callable<String>>map(worker -> () -> takeOrSlug(worker, wish))
                .toList());

        // Then
        assertThat(results).containsOnly("taken", "not-found");
        assertThat(results.stream().filter("taken"::equals)).hasSize(1);
        assertThat(count("select count(*) from assignment where job_id = ", jobId))
                .isEqualTo(1);
    }

    @Test
    void twoAnswersAtOnceToOneLeaseLeaveOne() throws Exception {
        // Given
        var jobId = job(1, 1);
        var worker = crowd.workers(1).getFirst();
        var lease = Objects.requireNonNull(crowd.take(worker, jobId));

        // When
        var results = Crowd.atOnce(IntStream.range(0, 12)
                .<Callable<String>>mapToObj(i -> () -> submitOrSlug(lease, i % 2 == 0 ? "A" : "B"))
                .toList());

        // Then
        assertThat(results).containsOnly("accepted", "answer-already-given");
        assertThat(results.stream().filter("accepted"::equals)).hasSize(6);
    }

    @Test
    void theCountOfACollectedJobIsRightWhateverIsSubmittedMeanwhile() throws Exception {
        // Given
        var jobId = job(60, 2);
        var workers = crowd.workers(12);

        // When: all work until there is nothing left, and the job is closed amid it
        Crowd.atOnce(IntStream.range(0, 13)
                .<Callable<Boolean>>mapToObj(i -> i == 12 ? () -> close(jobId) : () -> workAll(workers.get(i), jobId))
                .toList());

        // Then
        awaitState(jobId, "COLLECTED");
        var announced = vendor().get("/v1/jobs/{id}", jobId).<Integer>path("answerCount");
        assertThat(count("select count(*) from assignment where state = 'SUBMITTED' and job_id = ", jobId))
                .isEqualTo(announced.longValue());
        assertThat(count("select count(*) from assignment where state = 'LEASED' and job_id = ", jobId))
                .isZero();
    }

    @Test
    void whatCannotBeStoredHarmsNobodyWhoWasServedWithIt() throws Exception {
        // Given
        var jobId = job(16, 1);
        var leases = new ArrayList<Lease>();
        for (var worker : crowd.workers(16)) {
            leases.add(Objects.requireNonNull(crowd.take(worker, jobId)));
        }

        // When
        var returned = Crowd.atOnce(IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> isReturned(leases.get(i), i == 7 ? "a\0b" : "no time"))
                .toList());

        // Then
        assertThat(returned.get(7)).isFalse();
        assertThat(returned.stream().filter(done -> done)).hasSize(15);
        assertThat(count("select count(*) from assignment where state = 'RETURNED' and job_id = ", jobId))
                .isEqualTo(15);
    }

    private boolean isReturned(Lease lease, String reason) {
        try {
            returnAssignment.giveBack(lease.workerId(), lease.assignmentId(), lease.epoch(), reason);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private boolean workAll(UUID worker, UUID jobId) {
        for (var lease = crowd.take(worker, jobId); lease != null; lease = crowd.take(worker, jobId)) {
            crowd.answer(lease, "A");
        }
        return true;
    }

    private static boolean close(UUID jobId) throws InterruptedException {
        Thread.sleep(150);
        vendor().post("/v1/jobs/{id}/close", jobId).then().statusCode(200);
        return true;
    }

    private String takeOrSlug(UUID worker, Wish wish) {
        try {
            return takeAssignment.take(worker, wish) instanceof Taking.Taken ? "taken" : "nothing";
        } catch (ProblemException refusal) {
            return refusal.type().slug();
        }
    }

    private String submitOrSlug(Lease lease, String choice) {
        try {
            submitAnswer.submit(
                    lease.workerId(),
                    new GivenAnswer(
                            lease.assignmentId(), lease.epoch(), Map.of("choice", choice), null, null, null, null));
            return "accepted";
        } catch (ProblemException refusal) {
            return refusal.type().slug();
        }
    }

    private static UUID job(int items, int overlap) {
        var job = preferenceJob(Material.published(ACME, items));
        job.put("overlap", overlap);
        return open(job);
    }

    private static long count(String sql, UUID jobId) {
        return Database.count(sql + "'" + jobId + "'");
    }
}
