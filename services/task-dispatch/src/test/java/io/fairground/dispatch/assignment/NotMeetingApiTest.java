package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fairground.dispatch.Market.Material;
import io.fairground.dispatch.job.JobLocks;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A group sees only what was committed when it began: of two replicas neither would see the other's lease. That happens too
 * seldom to be waited for, so it is shown that one waits for the other.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NotMeetingApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String WAITING = """
            select count(*) from pg_locks where locktype = 'advisory' and not granted
                and database = (select oid from pg_database where datname = current_database())""";

    private final Crowd crowd;
    private final Jdbi jdbi;

    NotMeetingApiTest(Crowd crowd, Jdbi jdbi) {
        this.crowd = crowd;
        this.jdbi = jdbi;
    }

    @Test
    void whoMustNotMeetWaitsUntilTheOtherHasTakenHerTask() throws Exception {
        // Given
        var workers = crowd.workers(2);
        var ann = workers.getFirst();
        var ben = workers.getLast();
        var job = preferenceJob(Material.published(ACME, 2));
        job.put("rules", Map.of("apart", List.of(Map.of("workerId", ann, "otherId", ben))));
        var jobId = open(job);

        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Lease> bens = QuarkusTransaction.requiringNew().call(() -> {
                jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock(?)", JobLocks.key(ann, ben)));
                var request = threads.submit(() -> lease(ben, jobId));
                await().atMost(PATIENCE).until(() -> Database.count(WAITING), waiting -> waiting > 0);
                return request;
            });

            // Then
            assertThat(bens.get().workerId()).isEqualTo(ben);
        }
    }

    private Lease lease(UUID workerId, UUID jobId) {
        var lease = crowd.take(workerId, jobId);
        if (lease == null) {
            throw new AssertionError("there are two open tasks");
        }
        return lease;
    }
}
