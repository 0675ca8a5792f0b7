package io.fairground.quality.numeric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far answers lie from a centre of their task, and what follows for the spread of the workers.
 *
 * <p>A known truth costs no degree of freedom, a centre computed from {@code n} answers costs one. The variance of a
 * worker is pulled to the pooled one, with the weight of {@value #PRIOR_ANSWERS} answers: three answers that happen to
 * agree do not make her exact (moderated variance, Smyth 2004).
 */
final class Residuals {

    static final double PRIOR_ANSWERS = 4;

    /** 97.5 % quantile of the standard normal distribution. */
    private static final double NORMAL = 1.959963984540054;

    private final NumericAnswers answers;
    private final KnownValues known;
    private final double[] estimate;

    Residuals(NumericAnswers answers, KnownValues known, double[] estimate) {
        if (known.taskCount() != answers.taskCount()) {
            throw new IllegalArgumentException("known values are for another number of tasks");
        }
        this.answers = answers;
        this.known = known;
        this.estimate = estimate;
    }

    private double squared(int task, int row) {
        var distance = answers.value(row) - (known.known(task) ? known.truth(task) : estimate[task]);
        return distance * distance;
    }

    private double freedom(int task) {
        return answers.count(task) - (known.known(task) ? 0 : 1);
    }

    /** Over all tasks; infinite where no task has two answers or a known truth. */
    double pooledVariance() {
        var squares = 0.0;
        var freedom = 0.0;
        for (var task = 0; task < answers.taskCount(); task++) {
            for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                squares += squared(task, row);
            }
            freedom += answers.count(task) == 0 ? 0 : freedom(task);
        }
        return freedom == 0 ? Double.POSITIVE_INFINITY : squares / freedom;
    }

    /** Answers of each worker and the four imagined ones: how well her variance is known. */
    double[] workerFreedom() {
        var freedom = new double[answers.workerCount()];
        Arrays.fill(freedom, PRIOR_ANSWERS);
        for (var row = 0; row < answers.rows(); row++) {
            freedom[answers.worker(row)]++;
        }
        return freedom;
    }

    /**
     * Of the workers' own variances the middle one, which a few wild workers do not move; infinite if nobody has one.
     */
    double medianVariance() {
        var freedom = new double[answers.workerCount()];
        var squares = new double[answers.workerCount()];
        addTo(squares, freedom);
        var variances = IntStream.range(0, freedom.length)
                .filter(worker -> freedom[worker] > 0)
                .mapToDouble(worker -> squares[worker] / freedom[worker])
                .sorted()
                .toArray();
        return variances.length == 0 ? Double.POSITIVE_INFINITY : variances[variances.length / 2];
    }

    /** One for each worker: {@code (4 s^2 + sum of squares) / (4 + degrees of freedom)}. */
    double[] workerVariances(double crowd) {
        var squares = new double[answers.workerCount()];
        var freedom = new double[answers.workerCount()];
        Arrays.fill(squares, PRIOR_ANSWERS * crowd);
        Arrays.fill(freedom, PRIOR_ANSWERS);
        addTo(squares, freedom);
        Arrays.setAll(squares, w -> squares[w] / freedom[w]);
        return squares;
    }

    private void addTo(double[] squares, double[] freedom) {
        for (var task = 0; task < answers.taskCount(); task++) {
            for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                squares[answers.worker(row)] += squared(task, row);
                freedom[answers.worker(row)] += freedom(task) / answers.count(task);
            }
        }
    }

    /**
     * 97.5 % quantile of Student's t: the expansion of Abramowitz and Stegun, <em>Handbook of mathematical
     * functions</em>, 26.7.5, within .001 from 4 degrees of freedom on. There may be a million tasks with each its own
     * number of them.
     */
    static double quantile(double freedom) {
        var x = NORMAL;
        var x2 = x * x;
        var first = x * (x2 + 1) / 4;
        var second = x * ((5 * x2 + 16) * x2 + 3) / 96;
        var third = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
        var fourth = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;
        return x + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
    }
}
