package io.fairground.dispatch.assignment;

import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.kernel.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one open job holds for a worker. Counts of tasks stop at {@link #COUNTED_MAX}.
 *
 * @param price what an answer of hers earns
 * @param openTasks tasks that need more answers than they have or are being given
 * @param tasksForYou of these, tasks that she has neither answered nor returned nor holds
 * @param answeredByYou answers she gave
 * @param paused whether nobody may take tasks for a while: its vendor paused it, or its budget has run dry
 * @param obstacles what keeps her from it
 */
public record JobOutlook(
        UUID jobId,
        String title,
        Money price,
        int openTasks,
        int tasksForYou,
        int answeredByYou,
        boolean resting,
        List<Obstacle> obstacles) {

    public static final int COUNTED_MAX = 1_000;

    public JobOutlook {
        obstacles = List.copyOf(obstacles);
    }

    public JobOutlook behind(List<Obstacle> found) {
        return new JobOutlook(jobId, title, price, openTasks, tasksForYou, answeredByYou, resting, found);
    }

    /** Whether she would be given a task of it. */
    boolean hasWork() {
        return tasksForYou > 0 && !resting && obstacles.isEmpty();
    }

    /** A sentence or more for her. */
    public String explanation() {
        if (resting) {
            return "It is paused: no task is handed out until its vendor resumes it, or adds to its budget.";
        }
        if (!obstacles.isEmpty()) {
            return obstacles.stream().map(Obstacle::sentence).collect(Collectors.joining(" "));
        }
        if (tasksForYou > 0) {
            return "Has " + counted(tasksForYou) + " for you, at " + price + " an answer.";
        }
        if (openTasks > 0) {
            return "Has " + counted(openTasks) + " open, and you have answered, returned or hold each of them.";
        }
        return "Each task has its answers, or somebody is giving them now: one comes free when a lease ends unanswered.";
    }

    private static String counted(int tasks) {
        if (tasks >= COUNTED_MAX) {
            return COUNTED_MAX + " tasks or more";
        }
        return tasks == 1 ? "1 task" : tasks + " tasks";
    }
}
