package io.fairground.quality.numeric;

import java.util.Arrays;

/**
 * The median of a task's answers, weighted by worker where weights are given ({@link WeightedMedian}). One wild answer
 * does not move it.
 *
 * <p>Its interval is {@code m +- t k sqrt(sum w^2) / (sum w / s)}, where {@code s^2} is a worker's variance, pulled to
 * the median of all workers' with the weight of four answers, and {@code k^2 = 1 + (pi / 2 - 1) (1 - 1 / n)} the factor
 * by which a median of normal errors scatters more than a mean. A worker who scatters widely hardly widens it.
 *
 * <p>Of 4, 5 and 90 it is 5, of 4 and 5 it is 4.5.
 */
public final class Median implements NumericTruth {

    private final WorkerWeights weights;

    private Median(WorkerWeights weights) {
        this.weights = weights;
    }

    /** Every worker counts the same. */
    public static Median equal() {
        return new Median(WorkerWeights.equal());
    }

    /** @param weightOfWorker positive */
    public static Median weighted(double... weightOfWorker) {
        return new Median(WorkerWeights.of(weightOfWorker));
    }

    @Override
    public NumericInference infer(NumericAnswers answers, KnownValues known) {
        var estimate = new double[answers.taskCount()];
        Arrays.setAll(estimate, task -> median(answers, task));
        var residuals = new Residuals(answers, known, estimate);
        var variance = residuals.workerVariances(residuals.medianVariance());
        var freedom = residuals.workerFreedom();
        var halfWidth = new double[estimate.length];
        Arrays.setAll(halfWidth, task -> halfWidth(answers, task, variance, freedom));
        return new NumericInference(known, estimate, halfWidth, variance);
    }

    private double median(NumericAnswers answers, int task) {
        var values = new double[answers.count(task)];
        Arrays.setAll(values, i -> answers.value(answers.from(task) + i));
        var weight = new double[values.length];
        Arrays.setAll(weight, i -> weights.of(answers.worker(answers.from(task) + i)));
        return WeightedMedian.of(values, weight);
    }

    private double halfWidth(NumericAnswers answers, int task, double[] variance, double[] freedom) {
        var density = 0.0;
        var squares = 0.0;
        var known = 0.0;
        for (var row = answers.from(task); row < answers.from(task + 1); row++) {
            var weight = weights.of(answers.worker(row));
            density += weight / Math.sqrt(variance[answers.worker(row)]);
            squares += weight * weight;
            known += freedom[answers.worker(row)];
        }
        if (density == 0) {
            return Double.POSITIVE_INFINITY;
        }
        var scatter = Math.sqrt(1 + (Math.PI / 2 - 1) * (1 - 1.0 / answers.count(task)));
        return Residuals.quantile(known) * scatter * Math.sqrt(squares) / density;
    }
}
