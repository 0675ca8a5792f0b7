package io.fairground.quality.agreement.rest;

import io.fairground.quality.agreement.Agreement;
import io.fairground.quality.agreement.GroupAssociation.Cohesion;
import org.jspecify.annotations.Nullable;

/**
 * A measure of agreement.
 *
 * @param low lower end of its 95 % interval over tasks; null, as {@code high}, where it has none
 * @param p two-sided probability of a value as far out, if it did not matter who is in which region; null where it is about
 *     everybody
 */
record MeasureView(
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double p) {

    static @Nullable MeasureView of(@Nullable Agreement agreement) {
        return agreement == null ? null : of(agreement.value(), agreement.interval(), null);
    }

    static @Nullable MeasureView of(@Nullable Cohesion cohesion) {
        return cohesion == null
                ? null
                : of(cohesion.value(), cohesion.interval(), cohesion.test().twoSided());
    }

    private static MeasureView of(double value, Agreement.@Nullable Interval interval, @Nullable Double p) {
        return interval == null
                ? new MeasureView(value, null, null, p)
                : new MeasureView(value, interval.low(), interval.high(), p);
    }
}
