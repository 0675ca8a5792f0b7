package io.fairground.quality.numeric;

import java.util.Arrays;

/** The tasks whose true value is known: gold for numbers. */
public final class KnownValues {

    private final double[] truth;

    private KnownValues(double[] truth) {
        this.truth = truth;
    }

    public static KnownValues none(int taskCount) {
        var truth = new double[taskCount];
        Arrays.fill(truth, Double.NaN);
        return new KnownValues(truth);
    }

    /** @param truth the value of each task, NaN where it is not known */
    public static KnownValues of(double... truth) {
        for (var value : truth) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("a known value is finite");
            }
        }
        return new KnownValues(truth.clone());
    }

    public boolean known(int task) {
        return !Double.isNaN(truth[task]);
    }

    /** The true value; call only where it is {@link #known}. */
    public double truth(int task) {
        return truth[task];
    }

    int taskCount() {
        return truth.length;
    }
}
