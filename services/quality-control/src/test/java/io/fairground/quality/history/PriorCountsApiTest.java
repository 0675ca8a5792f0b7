package io.fairground.quality.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.events.EventType;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PriorCountsApiTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Inject
    PriorCounts priorCounts;

    @Test
    void whatWorkersDidElsewhereCountsWhenAJobBegins() {
        // Given a job in which ada meets gold, right once and wrong once, from two regions, and ben only others
        var job = CrowdJob.preference(1).known();
        job.upload(CrowdJob.gold("i1", "A"), CrowdJob.gold("i2", "A"));
        TestEvents.publish(
                job.answer(ada, "KE", "i1", "A"),
                job.answer(ada, "UG", "i2", "B"),
                job.answer(ben, "i3", "A"),
                job.answer(ben, "i4", "A"),
                job.collected(4));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);

        // When
        var next = of(UUID.randomUUID(), QuestionKind.PREFERENCE);

        // Then
        assertThat(next).containsOnlyKeys(ada, ben);
        same(next, ada, 1, 1);
        same(next, ben, 0.5, 0);
        same(of(UUID.randomUUID(), QuestionKind.LABEL), ada, 0.5, 0.5);
        assertThat(of(job.id(), QuestionKind.PREFERENCE))
                .as("a job does not learn from itself")
                .isEmpty();
    }

    private Map<UUID, Experience> of(UUID jobId, QuestionKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> priorCounts.of(jobId, List.of(ada, ben, UUID.randomUUID()), kind));
    }

    private static void same(Map<UUID, Experience> all, UUID worker, double right, double wrong) {
        var experience = all.getOrDefault(worker, Experience.NONE);
        assertThat(experience.right()).isCloseTo(right, within(0.001));
        assertThat(experience.wrong()).isCloseTo(wrong, within(0.001));
    }
}
