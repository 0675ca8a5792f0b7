package io.fairground.quality.gold;

import static io.fairground.quality.CrowdJob.gold;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.EventType;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which task is gold stays in this service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GoldSecrecyApiTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cyd = UUID.randomUUID();

    @Test
    void aGoldTaskAndAnotherWithTheSameAnswersLookTheSame() {
        var job = resolvedJob();

        var labels = TestEvents.await(
                        EventType.TASK_RESOLVED,
                        event -> event instanceof TaskResolved label
                                && label.jobId().equals(job.id()),
                        2,
                        CrowdJob.SOON)
                .stream()
                .map(TaskResolved.class::cast)
                .toList();

        var gold = labels.getFirst();
        var other = labels.getLast();
        assertThat(gold.label()).isEqualTo(other.label());
        assertThat(gold.confidence()).isEqualTo(other.confidence());
        assertThat(gold.distribution()).isEqualTo(other.distribution());
        assertThat(gold.method()).isEqualTo(other.method());
        assertThat(gold.answerCount()).isEqualTo(other.answerCount());
    }

    @Test
    void noEventAboutATaskOrAnAnswerSpeaksOfGold() {
        resolvedJob();

        for (var topic : List.of("quality.tasks.v1", "quality.assessments.v1")) {
            assertThat(TestEvents.recordsOn(topic))
                    .isNotEmpty()
                    .allSatisfy(record ->
                            assertThat(new String(record.value(), UTF_8)).doesNotContainIgnoringCase("gold"));
        }
    }

    @Test
    void noResponseSaysWhichItemsAreGold() {
        var job = resolvedJob();

        for (var path : List.of("/labels", "/resolutions/majority", "/resolutions/one-coin")) {
            var answer = job.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContainIgnoringCase("gold");
        }
        for (var path : List.of("/gold", "/summary", "/skills")) {
            assertThat(job.get(path).asString())
                    .doesNotContain("item-1", job.task("item-1").toString());
        }
    }

    private CrowdJob resolvedJob() {
        var job = CrowdJob.preference(3).known();
        job.upload(gold("item-1", "A")).then().statusCode(200);
        for (var item : List.of("item-1", "item-2")) {
            TestEvents.publish(job.answer(ada, item, "A"), job.answer(ben, item, "A"), job.answer(cyd, item, "B"));
        }
        TestEvents.publish(job.collected(6));
        TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        return job;
    }
}
