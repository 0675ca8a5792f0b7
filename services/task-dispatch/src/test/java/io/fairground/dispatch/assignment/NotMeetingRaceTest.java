package io.fairground.dispatch.assignment;

import static io.fairground.dispatch.Market.ACME;
import static io.fairground.dispatch.Market.open;
import static io.fairground.dispatch.Market.preferenceJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.Market.Material;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NotMeetingRaceTest {

    private static final int TASKS_EACH = 20;

    private final Crowd crowd;

    NotMeetingRaceTest(Crowd crowd) {
        this.crowd = crowd;
    }

    @Test
    void whoMustNotMeetDoesNotMeetHoweverFastBothAsk() throws Exception {
        // Given
        var pair = crowd.workers(2);
        var job = preferenceJob(Material.published(ACME, 2 * TASKS_EACH));
        job.put("overlap", 2);
        job.put("rules", Map.of("apart", List.of(Map.of("workerId", pair.getFirst(), "otherId", pair.getLast()))));
        var jobId = open(job);
        var requests = new ArrayList<Callable<Lease>>();
        for (int i = 0; i < TASKS_EACH; i++) {
            pair.forEach(worker -> requests.add(() -> Objects.requireNonNull(crowd.take(worker, jobId))));
        }

        // When
        var leases = Crowd.atOnce(requests);

        // Then
        assertThat(leases).hasSize(2 * TASKS_EACH);
        assertThat(Database.count("select count(distinct task_id) from assignment where job_id = '" + jobId + "'"))
                .isEqualTo(2 * TASKS_EACH);
    }
}
