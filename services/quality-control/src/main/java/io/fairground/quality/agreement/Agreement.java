package io.fairground.quality.agreement;

import org.jspecify.annotations.Nullable;

/**
 * A coefficient of agreement: 1 is perfect, 0 is what chance gives, below 0 is less than that (percent agreement has no
 * such zero).
 *
 * @param tasks that it rests on: those with enough answers to compare
 * @param interval null where leaving one task out leaves nothing to estimate: with one task, or with all variation in one
 */
public record Agreement(double value, int tasks, @Nullable Interval interval) {

    /**
     * What the tasks at hand leave open, had others of their kind been asked: 95 %.
     *
     * @param standardError of the value, by leaving out one task at a time
     * @param low end, not cut off: coefficients have no fixed lower bound
     * @param high end, at most 1
     */
    public record Interval(double standardError, double low, double high) {}
}
