package io.fairground.quality.job;

import io.fairground.events.dispatch.ResolutionMethod;
import org.jspecify.annotations.Nullable;

/**
 * How a job wants its labels made.
 *
 * @param overlap accepted answers a task needs at first
 * @param maxOverlap the most it may ever collect
 * @param excludeBelowGoldAccuracy leave out the answers of workers below it; null: use every answer
 */
public record Plan(
        int taskCount,
        int overlap,
        int maxOverlap,
        ResolutionMethod method,
        @Nullable Double excludeBelowGoldAccuracy) {}
