package io.fairground.quality.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.live.app.LiveJobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a replica holds in memory follows what a person decides. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReassessedLiveJobTest {

    @Inject
    Jobs jobs;

    @Inject
    LiveJobs liveJobs;

    @Test
    void aJobIsReadAnewWhenTheUseOfAnAnswerHasChanged() {
        var crowd = CrowdJob.dynamic(2, 4, 0.95).known();
        TestEvents.publish(crowd.answer(UUID.randomUUID(), "i1", "yes"));
        Awaitility.await()
                .atMost(CrowdJob.SOON)
                .until(() -> locked(crowd).progress().answerCount() == 1);
        var before = live(crowd);

        assertThat(live(crowd)).isSameAs(before);
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.saveProgress(lock(crowd).reassessed()));

        assertThat(live(crowd)).isNotSameAs(before);
        assertThat(live(crowd).position()).isOne();
    }

    private LiveJob live(CrowdJob crowd) {
        return QuarkusTransaction.requiringNew().call(() -> liveJobs.upToDate(lock(crowd)));
    }

    private Job locked(CrowdJob crowd) {
        return QuarkusTransaction.requiringNew().call(() -> lock(crowd));
    }

    private Job lock(CrowdJob crowd) {
        return Objects.requireNonNull(jobs.lock(List.of(crowd.id())).get(crowd.id()));
    }
}
