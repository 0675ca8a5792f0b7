package io.fairground.quality.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.quality.JobResolved;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hundred tasks, each answered by two of ten workers who know their trade; then by more where more was asked for. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DynamicOverlapApiTest {

    private static final int TASKS = 100;
    private static final int MAX = 5;

    private final List<UUID> workers =
            Stream.generate(UUID::randomUUID).limit(10).toList();
    private final CrowdJob job = CrowdJob.dynamic(2, MAX, 0.95);
    private final Map<UUID, String> items = new HashMap<>();
    private final Map<UUID, Integer> given = new HashMap<>();

    @Test
    void asksForMoreUntilALabelIsCertainAndSaysWhatItSaved() {
        // Given two answers each, which agree but for every tenth task
        job.known();
        var first = new ArrayList<Event>();
        for (var task = 0; task < TASKS; task++) {
            items.put(job.task("i" + task), "i" + task);
            first.add(answer("i" + task, task % 2 == 0));
            first.add(answer("i" + task, (task % 2 == 0) != (task % 10 == 0)));
        }

        // When
        TestEvents.publish(first.toArray(Event[]::new));
        var answers = first.size() + answerWhatIsAskedFor();

        // Then every task has a label, made as soon as it was certain
        var labels = job.resolved(TASKS);
        assertThat(labels).extracting(TaskResolved::method).contains("live-dawid-skene@1");
        assertThat(labels).allSatisfy(label -> assertThat(label.answerCount()).isBetween(2, MAX));
        assertThat(answers).isBetween(2 * TASKS + 1, MAX * TASKS - 1);
        job.get("/summary").then().body("saving", nullValue());

        // And when the job is collected, what that saved is announced
        TestEvents.publish(job.collected(answers));
        var resolved = (JobResolved) TestEvents.published(EventType.JOB_RESOLVED, job.id(), CrowdJob.SOON);
        var saving = Objects.requireNonNull(resolved.saving());
        assertThat(saving.meanAnswers()).isEqualTo(answers / (double) TASKS);
        assertThat(saving.exploredTasks()).isBetween(5, 40);
        job.get("/summary")
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("method", equalTo("dawid-skene@2"))
                .body("subjective", equalTo(false))
                .body("saving.exploredTasks", equalTo(saving.exploredTasks()));
    }

    /** Plays the crowd for each request, until every task has a label and nothing more is asked for. */
    private int answerWhatIsAskedFor() {
        var answered = 0;
        var heard = 0;
        await().atMost(CrowdJob.SOON).until(() -> !requests().isEmpty());
        for (var all = requests(); labels() < TASKS || heard < all.size(); all = requests()) {
            var more = new ArrayList<Event>();
            for (var request : all.subList(heard, all.size())) {
                for (var i = 0; i < request.additional(); i++) {
                    var item = Objects.requireNonNull(items.get(request.taskId()));
                    more.add(answer(item, number(item) % 2 == 0));
                }
            }
            heard = all.size();
            answered += more.size();
            TestEvents.publish(more.toArray(Event[]::new));
        }
        return answered;
    }

    private int labels() {
        return job.get("/summary").path("resolvedCount");
    }

    /** In the order of their announcement within a task, so that what was heard once stays where it is. */
    private List<LabelsRequested> requests() {
        return TestEvents.heard(
                        EventType.LABELS_REQUESTED,
                        event -> event instanceof LabelsRequested request
                                && request.jobId().equals(job.id()))
                .stream()
                .map(LabelsRequested.class::cast)
                .sorted(Comparator.comparing(LabelsRequested::eventId))
                .toList();
    }

    private static int number(String item) {
        return Integer.parseInt(item.substring(1));
    }

    private Event answer(String item, boolean yes) {
        var turn = given.merge(job.task(item), 1, Integer::sum);
        return job.answer(workers.get((number(item) + 3 * turn) % workers.size()), item, yes ? "yes" : "no");
    }
}
