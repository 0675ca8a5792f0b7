package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.Market;
import io.fairground.dispatch.Market.Material;
import io.fairground.dispatch.assignment.app.GivenAnswer;
import io.fairground.dispatch.assignment.app.ReturnAssignment;
import io.fairground.dispatch.assignment.app.SubmitAnswer;
import io.fairground.dispatch.assignment.app.Wish;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Workers who take, answer, return, come too late and lie about their epoch, many at once, while an auditor reads the
 * tables: I3 (overlap, once a worker) and I4 (a lost lease never writes). {@code -Dmarket.seed=N} repeats a run's plan.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RandomMarketTest {

    private static final int WORKERS = 12;
    private static final int STEPS = 60;

    @Inject
    Crowd crowd;

    @Inject
    SubmitAnswer submitAnswer;

    @Inject
    ReturnAssignment returnAssignment;

    private UUID jobId = new UUID(0, 0);

    @Test
    void whateverWorkersDoAtOnceTheInvariantsHold() throws Exception {
        // Given
        var seed = Long.getLong("market.seed", System.nanoTime());
        System.out.println("market.seed=" + seed);
        var random = new SplittableRandom(seed);
        var job = preferenceJob(Material.published(ACME, 25));
        job.put("overlap", 3);
        jobId = open(job);
        var work = new ArrayList<Callable<Long>>();
        crowd.workers(WORKERS).forEach(worker -> {
            var own = random.split();
            work.add(() -> live(worker, own));
        });
        work.add(this::audit);

        // When
        var accepted = Crowd.atOnce(work).stream().mapToLong(Long::longValue).sum();

        // Then
        assertThat(count("select count(*) from assignment where state = 'SUBMITTED' and job_id = '" + jobId + "'"))
                .isEqualTo(accepted);
        audit();
    }

    private long live(UUID worker, SplittableRandom random) throws SQLException {
        var held = new ArrayList<Lease>();
        var accepted = 0L;
        for (int step = 0; step < STEPS; step++) {
            var lease = held.isEmpty() ? null : held.get(random.nextInt(held.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    var taken = crowd.take(worker, jobId);
                    if (taken != null) {
                        held.add(taken);
                    }
                }
                case 2, 3 -> accepted += lease == null ? 0 : submit(lease, lease.epoch(), held);
                case 4 -> giveBack(lease);
                default -> accepted += misbehave(lease, random, held);
            }
        }
        return accepted;
    }

    /** Answers with another epoch, or lets the lease run out first: what comes late is taken where there is a place still. */
    private long misbehave(@Nullable Lease lease, SplittableRandom random, List<Lease> held) throws SQLException {
        if (lease == null) {
            return 0;
        }
        if (random.nextBoolean()) {
            assertThat(submit(lease, lease.epoch() + 1, held)).isZero();
            return 0;
        } else {
            // as the sweeper of another replica would: nothing here is told
            Database.execute("insert into lease_end (assignment_id, kind, ended_at) values ('" + lease.assignmentId()
                    + "', 'EXPIRED', now()) on conflict do nothing");
            return submit(lease, lease.epoch(), held);
        }
    }

    /** @return 1 when an answer was accepted for the first time */
    private long submit(Lease lease, long epoch, List<Lease> held) {
        try {
            var before = count("select (select count(*) from assignment where state = 'SUBMITTED' and assignment_id = '"
                    + lease.assignmentId() + "') + (select count(*) from late_answer where assignment_id = '"
                    + lease.assignmentId() + "')");
            var submission = submitAnswer.submit(
                    lease.workerId(),
                    new GivenAnswer(
                            lease.assignmentId(),
                            epoch,
                            Map.of("choice", "A"),
                            null,
                            null,
                            null,
                            new Wish(Market.newId(), jobId, null)));
            return submission.lateness() == Lateness.SURPLUS ? 0 : 1 - before;
        } catch (ProblemException refused) {
            return 0;
        }
    }

    private void giveBack(@Nullable Lease lease) {
        if (lease != null) {
            try {
                returnAssignment.giveBack(lease.workerId(), lease.assignmentId(), lease.epoch(), "random");
            } catch (ProblemException refused) {
                // answered or lost before: as it should be
            }
        }
    }

    /** One snapshot each time: at no instant may a task be over its overlap, or a worker twice on it. */
    private long audit() {
        IntStream.range(0, 200).forEach(_ -> {
            assertThat(count("""
                            select count(*) from (select a.task_id from assignment a join task t using (task_id)
                            where a.state in ('LEASED', 'SUBMITTED') group by a.task_id, t.overlap
                            having count(*) > t.overlap) over_overlap""")).isZero();
            assertThat(count("""
                            select count(*) from (select task_id from assignment where state in ('LEASED', 'SUBMITTED')
                            group by task_id, slot having count(*) > 1) two_in_a_slot""")).isZero();
            assertThat(count("""
                            select count(*) from (select task_id from assignment where state in ('LEASED', 'SUBMITTED')
                            group by task_id, worker_id having count(*) > 1) twice""")).isZero();
        });
        return 0;
    }

    private static long count(String sql) {
        return Database.count(sql);
    }
}
