package io.fairground.quality.preference;

import java.util.Random;

/**
 * Whether the gradient that a fit follows is that of its objective: a mistake there shows in no exception, only in scores that
 * are a little wrong. For tests and benchmarks.
 */
public final class GradientCheck {

    private static final double STEP = 1e-5;

    private GradientCheck() {}

    /**
     * The largest relative difference {@code |analytic - numeric| / (1 + |numeric|)} over all parameters at a random point, the
     * numeric derivative being {@code (f(x + h) - f(x - h)) / 2h}. Takes two evaluations for each parameter.
     */
    public static double largestDifference(BradleyTerry model, Comparisons comparisons, long seed) {
        var posterior = new Posterior(model, model.used(comparisons));
        var at = new Random(seed).doubles(posterior.layout().size(), -1, 1).toArray();
        var gradient = new double[at.length];
        posterior.evaluate(at, gradient);
        var largest = 0.0;
        for (var i = 0; i < at.length; i++) {
            var numeric = (value(posterior, at, i, STEP) - value(posterior, at, i, -STEP)) / (2 * STEP);
            largest = Math.max(largest, Math.abs(gradient[i] - numeric) / (1 + Math.abs(numeric)));
        }
        return largest;
    }

    private static double value(Posterior posterior, double[] at, int parameter, double step) {
        var moved = at.clone();
        moved[parameter] += step;
        return posterior.evaluate(moved, new double[at.length]);
    }
}
