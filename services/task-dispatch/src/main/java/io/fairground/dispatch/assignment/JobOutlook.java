package io.fairground.dispatch.assignment;

import io.fairground.kernel.Money;
import java.util.UUID;

/**
 * What one open job holds for a worker. Counts of tasks stop at {@link #COUNTED_MAX}.
 *
 * @param price what an answer of hers earns
 * @param openTasks tasks that need more answers than they have or are being given
 * @param tasksForYou of these, tasks that she has neither answered nor returned nor holds
 * @param answeredByYou answers she gave
 */
public record JobOutlook(UUID jobId, String title, Money price, int openTasks, int tasksForYou, int answeredByYou) {

    public static final int COUNTED_MAX = 1_000;

    /** One sentence for her. */
    public String explanation() {
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
