package io.fairground.quality.stopping;

import org.jspecify.annotations.Nullable;

/**
 * When a job wants to stop asking.
 *
 * @param answersMin answers each task gets in any case
 * @param answersMax answers a task may get at most
 * @param confidence a task is resolved when its label is at least this probable, after {@link Temperature correction}
 * @param costOfError what a wrong label costs, in prices of one answer; null: only the confidence counts. A task is
 *     resolved as well when no number of further answers is worth its price
 * @param exploredShare share of tasks that get all of {@code answersMax}: they show how far confidence can be trusted
 * @param exploredMin how many tasks are explored at least, where there are so many
 * @param answersToKnowWorker answers a worker must have given before hers count towards ending a task
 */
public record StoppingPlan(
        int answersMin,
        int answersMax,
        double confidence,
        @Nullable Double costOfError,
        double exploredShare,
        int exploredMin,
        int answersToKnowWorker) {

    public StoppingPlan {
        if (answersMin < 1 || answersMax < answersMin) {
            throw new IllegalArgumentException("1 <= answersMin <= answersMax does not hold");
        }
        if (!(confidence > 0 && confidence <= 1 && exploredShare >= 0 && exploredShare <= 1)) {
            throw new IllegalArgumentException("confidence and exploredShare are shares");
        }
        if (costOfError != null && !(costOfError >= 0)) {
            throw new IllegalArgumentException("a cost is not negative");
        }
    }

    /** How many of a job's tasks are explored. */
    public int explored(int taskCount) {
        return (int) Math.min(taskCount, Math.max(exploredMin, Math.ceil(exploredShare * taskCount)));
    }
}
