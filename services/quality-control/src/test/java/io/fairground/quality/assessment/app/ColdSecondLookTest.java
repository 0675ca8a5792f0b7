package io.fairground.quality.assessment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Opening tasks again takes a model that knows more than the one that ended them, not one that has just been read anew. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ColdSecondLookTest {

    private static final int ENDED = 10;

    private final CrowdJob job = CrowdJob.dynamic(2, 6, 0.8);
    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private int tasks;

    @Inject
    Jobs jobs;

    @Inject
    SecondLook secondLook;

    @Test
    void aJobThatWasReadAnewAndNotFittedIsNotLookedAt() {
        job.known();
        await().atMost(CrowdJob.SOON).until(() -> {
            for (var i = 0; i < 5; i++) {
                var item = "i" + tasks++;
                TestEvents.publish(job.answer(ada, item, "yes"), job.answer(ben, item, "yes"));
            }
            return count("select count(*) from label where job_id = '%s'") > ENDED;
        });
        await().atMost(CrowdJob.SOON)
                .until(() -> count("select answer_count from job where job_id = '%s'") == 2 * tasks);
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.saveProgress(
                        Objects.requireNonNull(jobs.lock(List.of(job.id())).get(job.id()))
                                .reassessed()));
        var planned = planned();

        secondLook.look(job.id());

        assertThat(planned()).isEqualTo(planned);
    }

    private long planned() {
        return count("select sum(planned_overlap) from task where job_id = '%s'");
    }

    private long count(String query) {
        return Database.count(query.formatted(job.id()));
    }
}
