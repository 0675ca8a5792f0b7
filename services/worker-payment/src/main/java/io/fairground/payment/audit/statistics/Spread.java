package io.fairground.payment.audit.statistics;

import java.util.Arrays;

/** Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (The American Statistician 50, 1996). */
public final class Spread {

    private final double[] sorted;

    /** @param values at least one */
    public Spread(double[] values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    public double quantile(double share) {
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
