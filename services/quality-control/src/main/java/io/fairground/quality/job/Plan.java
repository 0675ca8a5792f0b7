package io.fairground.quality.job;

import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.events.dispatch.Stopping;
import org.jspecify.annotations.Nullable;

/**
 * How a job wants its labels made.
 *
 * @param overlap accepted answers a task needs at first
 * @param maxOverlap the most it may ever collect
 * @param excludeBelowGoldAccuracy leave out the answers of workers below it; null: use every answer
 * @param stopping when a task has enough answers; null: when it has its overlap
 * @param subjective whether people may rightly differ: then low agreement is not low quality
 */
public record Plan(
        int taskCount,
        int overlap,
        int maxOverlap,
        ResolutionMethod method,
        @Nullable Double excludeBelowGoldAccuracy,
        @Nullable Stopping stopping,
        boolean subjective) {

    /** Whether more answers are asked for until a label is certain enough. */
    public boolean dynamic() {
        return stopping != null;
    }
}
