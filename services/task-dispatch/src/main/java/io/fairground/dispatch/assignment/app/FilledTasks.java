package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignments;
import io.fairground.dispatch.assignment.Seat;
import io.fairground.dispatch.assignment.app.desk.Counter;
import io.fairground.dispatch.assignment.app.desk.Storage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Marks tasks that have all their answers, some moments after the last one. A job is collected when all its tasks are marked;
 * so what a replica knew when it was killed is found anew, a few jobs at a time.
 */
@ApplicationScoped
class FilledTasks {

    private static final int JOBS_A_LOOK = 20;
    private static final int TASKS_A_LOOK = 100;
    private static final int TASKS_TOGETHER = 1_000;

    private final Counter counter;
    private final Assignments assignments;
    private final Storage storage;
    private int looks;

    FilledTasks(Counter counter, Assignments assignments, Storage storage) {
        this.counter = counter;
        this.assignments = assignments;
        this.storage = storage;
    }

    @Scheduled(every = "${fairground.dispatch.collect-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mark() {
        var known = counter.book().takeFilled().stream()
                .map(Seat::taskId)
                .distinct()
                .toList();
        for (int from = 0; from < known.size(); from += TASKS_TOGETHER) {
            assignments.markFilled(known.subList(from, Math.min(known.size(), from + TASKS_TOGETHER)));
        }
        someOf(storage.openJobs()).forEach(this::findForgotten);
    }

    private void findForgotten(UUID jobId) {
        while (assignments.markFilled(jobId, TASKS_A_LOOK) > 0) {
            // those behind them may be forgotten, too
        }
    }

    private List<UUID> someOf(List<UUID> openJobs) {
        var looked = JOBS_A_LOOK * looks++;
        return openJobs.stream()
                .skip(openJobs.size() <= JOBS_A_LOOK ? 0 : looked % openJobs.size())
                .limit(JOBS_A_LOOK)
                .toList();
    }
}
