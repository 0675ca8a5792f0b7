package io.fairground.quality.live;

import static org.awaitility.Awaitility.await;

import io.fairground.events.Event;
import io.fairground.events.EventType;
import io.fairground.events.quality.LabelsRequested;
import io.fairground.events.quality.TaskResolved;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.quality.CrowdJob;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two workers who always say yes look like two good ones, until others show what they are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SecondLookApiTest {

    private static final int AT_A_TIME = 5;
    private static final int ENDED = 20;
    private static final int LATER = 200;

    private final CrowdJob job = CrowdJob.dynamic(2, 6, 0.8);
    private final List<UUID> yesSayers =
            Stream.generate(UUID::randomUUID).limit(2).toList();
    private final List<UUID> careful =
            Stream.generate(UUID::randomUUID).limit(3).toList();
    private final Set<UUID> tasks = new HashSet<>();

    @Test
    void tasksEndedByWorkersWhoTurnOutBadAreOpenedAgain() {
        // Given tasks that two workers have ended: they come until the model trusts the two
        job.known();
        await().atMost(CrowdJob.SOON).until(() -> {
            TestEvents.publish(bothSayYes(AT_A_TIME));
            return endedTasks().size() > ENDED;
        });
        var ended = endedTasks();

        // When three others show on later tasks that half of the truths are no
        var second = new ArrayList<Event>();
        for (var task = 0; task < LATER; task++) {
            var item = "later" + task;
            for (var worker : careful) {
                second.add(job.answer(worker, item, task % 2 == 0 ? "yes" : "no"));
            }
            second.add(job.answer(yesSayers.get(task % 2), item, "yes"));
        }
        TestEvents.publish(second.toArray(Event[]::new));

        // Then more answers are asked for where a label stood on the word of the two
        await().atMost(CrowdJob.SOON).until(() -> isAskedAgain(ended));
    }

    /** About new tasks. */
    private Event[] bothSayYes(int count) {
        var answers = new ArrayList<Event>();
        for (var task = 0; task < count; task++) {
            var item = "early" + tasks.size();
            tasks.add(job.task(item));
            for (var worker : yesSayers) {
                answers.add(job.answer(worker, item, "yes"));
            }
        }
        return answers.toArray(Event[]::new);
    }

    private Set<UUID> endedTasks() {
        return TestEvents.heard(
                        EventType.TASK_RESOLVED,
                        event -> event instanceof TaskResolved label && tasks.contains(label.taskId()))
                .stream()
                .map(Event::key)
                .collect(Collectors.toSet());
    }

    private static boolean isAskedAgain(Set<UUID> ended) {
        return !TestEvents.heard(
                        EventType.LABELS_REQUESTED,
                        event -> event instanceof LabelsRequested request && ended.contains(request.taskId()))
                .isEmpty();
    }
}
