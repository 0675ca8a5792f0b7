package io.fairground.quality.numeric;

/**
 * What a method makes of numbers.
 *
 * <p>As with classes, gold shapes what is believed of the workers, while {@link #estimate} and its interval of a gold
 * task come from its answers alone: they do not give it away. Its {@link #value} is the known truth.
 */
public final class NumericInference {

    private final KnownValues known;
    private final double[] estimate;
    private final double[] halfWidth;
    private final double[] variance;
    private final double[] objectives;

    NumericInference(
            KnownValues known, double[] estimate, double[] halfWidth, double[] variance, double... objectives) {
        this.known = known;
        this.estimate = estimate;
        this.halfWidth = halfWidth;
        this.variance = variance;
        this.objectives = objectives;
    }

    /** The value a task resolves to; NaN for one without answers and without a known truth. */
    public double value(int task) {
        return known.known(task) ? known.truth(task) : estimate[task];
    }

    /** What the answers say; NaN without any. */
    public double estimate(int task) {
        return estimate[task];
    }

    /** Lower end of the 95 % interval of the estimate; minus infinity where nothing tells how far answers scatter. */
    public double low(int task) {
        return estimate[task] - halfWidth[task];
    }

    /** Upper end of the 95 % interval of the estimate; infinite where nothing tells how far answers scatter. */
    public double high(int task) {
        return estimate[task] + halfWidth[task];
    }

    /**
     * How exact a worker is: 1 / (variance of her error), in the inverse square of the values' unit; 0 where nothing is
     * known of anyone, infinite where all agree with all.
     */
    public double precision(int worker) {
        return 1 / variance[worker];
    }

    /** Typical size of a worker's error, {@code 1 / sqrt(precision)}, in the unit of the values. */
    public double standardDeviation(int worker) {
        return Math.sqrt(variance[worker]);
    }

    /** Value of the objective after each iteration, in natural log units; empty for a method that does not iterate. */
    public double[] objectives() {
        return objectives.clone();
    }
}
