package io.fairground.quality.numeric;

import java.util.Arrays;

/**
 * The mean of a task's answers, weighted by worker where weights are given: {@code m = sum w x / sum w}.
 *
 * <p>Its interval is {@code m +- t sqrt(sum w^2 s^2) / sum w}, where {@code s^2} is a worker's variance, pulled to that
 * of all workers with the weight of four answers (moderated variance: G. K. Smyth, <em>Linear models and empirical
 * Bayes methods</em>, 2004), and {@code t} the 97.5 % quantile of Student's t with the degrees of freedom of that sum
 * (F. E. Satterthwaite, Biometrics 2, 1946).
 *
 * <p>Of 10 and 20 by workers who scatter with variances 9 and 16, known from many answers, it is 15 with the interval
 * 15 +- 1.96 * sqrt(9 + 16) / 2 = 10.1 to 19.9.
 */
public final class Mean implements NumericTruth {

    private final WorkerWeights weights;

    private Mean(WorkerWeights weights) {
        this.weights = weights;
    }

    /** Every worker counts the same. */
    public static Mean equal() {
        return new Mean(WorkerWeights.equal());
    }

    /** @param weightOfWorker positive */
    public static Mean weighted(double... weightOfWorker) {
        return new Mean(WorkerWeights.of(weightOfWorker));
    }

    @Override
    public NumericInference infer(NumericAnswers answers, KnownValues known) {
        var estimate = new double[answers.taskCount()];
        Arrays.setAll(estimate, task -> mean(answers, task));
        var residuals = new Residuals(answers, known, estimate);
        var pooled = residuals.pooledVariance();
        var variance = residuals.workerVariances(pooled);
        var freedom = residuals.workerFreedom();
        var halfWidth = new double[estimate.length];
        Arrays.setAll(halfWidth, task -> halfWidth(answers, task, variance, freedom));
        return new NumericInference(known, estimate, halfWidth, variance);
    }

    private double mean(NumericAnswers answers, int task) {
        var sum = 0.0;
        var weight = 0.0;
        for (var row = answers.from(task); row < answers.from(task + 1); row++) {
            sum += weights.of(answers.worker(row)) * answers.value(row);
            weight += weights.of(answers.worker(row));
        }
        return sum / weight;
    }

    private double halfWidth(NumericAnswers answers, int task, double[] variance, double[] freedom) {
        var total = 0.0;
        var sum = 0.0;
        var squares = 0.0;
        for (var row = answers.from(task); row < answers.from(task + 1); row++) {
            var worker = answers.worker(row);
            var part = Math.pow(weights.of(worker), 2) * variance[worker];
            total += weights.of(worker);
            sum += part;
            squares += part * part / freedom[worker];
        }
        if (Double.isInfinite(sum) || answers.count(task) == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return sum == 0 ? 0 : Residuals.quantile(sum * sum / squares) * Math.sqrt(sum) / total;
    }
}
