package io.fairground.quality.numeric;

import java.util.Arrays;

/**
 * A variance for each worker: her answer is the true value plus a normal error of variance {@code s(w)^2}. "Learning
 * from crowds" for numbers (V. C. Raykar et al., <em>Learning from crowds</em>, JMLR 11, 2010), by expectation
 * maximisation:
 *
 * <pre>
 * E:  v(t) = 1 / sum of 1 / s(w)^2        m(t) = v(t) * sum of x / s(w)^2      over the answers x of t
 * M:  s(w)^2 = (a c^2 + sum of ((x - m(t))^2 + v(t))) / (a + n(w))            over the n(w) answers x of w
 *     c^2    = workers / sum of 1 / s(w)^2
 * </pre>
 *
 * Two things keep a worker from being believed without limit because the value follows her and so lies near her: the
 * uncertainty {@code v(t)} of the value counts as hers (the value is integrated out, not fixed), and her variance is
 * pulled to the crowd's {@code c^2} with the weight of {@code a = 4} answers. The objective is the log posterior, with
 * the values integrated out over a flat prior; it never falls. A known value enters with {@code v = 0}.
 *
 * <p>The interval is {@code m(t) +- q sqrt(v(t))}, {@code q} from Student's t, as the variances themselves are
 * estimates (F. E. Satterthwaite, Biometrics 2, 1946).
 *
 * <p>If a careful worker ({@code s = 1}) says 10 and a careless one ({@code s = 3}) says 20, the value is (10 + 20 / 9)
 * / (1 + 1 / 9) = 11, with {@code v} = .9.
 */
public final class LfcN implements NumericTruth {

    private static final int MAX_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-7;
    private static final double PRIOR_ANSWERS = 4;

    /** Of the pooled variance: workers who always agree to the digit are not infinitely exact. */
    private static final double LEAST_VARIANCE = 1e-9;

    @Override
    public NumericInference infer(NumericAnswers answers, KnownValues known) {
        var start = Median.equal().infer(answers, known);
        var estimate = new double[answers.taskCount()];
        Arrays.setAll(estimate, start::estimate);
        var pooled = new Residuals(answers, known, estimate).pooledVariance();
        var scatterIsKnown = pooled > 0 && Double.isFinite(pooled);
        return scatterIsKnown
                ? new Fit(answers, known, estimate, pooled).run()
                : Mean.equal().infer(answers, known);
    }

    private static final class Fit {

        private final NumericAnswers answers;
        private final KnownValues known;
        private final double pooled;
        private final double[] given;
        private final double[] estimate;
        private final double[] estimateVariance;
        private final double[] variance;
        private double crowdVariance;

        Fit(NumericAnswers answers, KnownValues known, double[] estimate, double pooled) {
            this.answers = answers;
            this.known = known;
            this.pooled = pooled;
            this.estimate = estimate;
            this.estimateVariance = new double[estimate.length];
            this.variance = new double[answers.workerCount()];
            this.crowdVariance = pooled;
            this.given = new double[answers.workerCount()];
            for (var row = 0; row < answers.rows(); row++) {
                given[answers.worker(row)]++;
            }
            Arrays.fill(variance, pooled);
            expect();
        }

        NumericInference run() {
            var objectives = new double[MAX_ITERATIONS];
            var iteration = 0;
            var change = Double.MAX_VALUE;
            while (iteration < MAX_ITERATIONS && change > TOLERANCE) {
                maximise();
                change = expect() / Math.sqrt(pooled);
                objectives[iteration++] = objective();
            }
            var halfWidth = new double[estimate.length];
            Arrays.setAll(halfWidth, this::halfWidth);
            return new NumericInference(known, estimate, halfWidth, variance, Arrays.copyOf(objectives, iteration));
        }

        private void maximise() {
            Arrays.fill(variance, PRIOR_ANSWERS * crowdVariance);
            for (var task = 0; task < estimate.length; task++) {
                var extra = known.known(task) ? 0 : estimateVariance[task];
                for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                    variance[answers.worker(row)] += squared(task, row) + extra;
                }
            }
            var precisions = 0.0;
            var active = 0;
            for (var worker = 0; worker < variance.length; worker++) {
                variance[worker] = atLeast(variance[worker] / (PRIOR_ANSWERS + given[worker]));
                active += given[worker] > 0 ? 1 : 0;
                precisions += given[worker] > 0 ? 1 / variance[worker] : 0;
            }
            crowdVariance = atLeast(active / precisions);
        }

        private double atLeast(double value) {
            return Math.max(value, LEAST_VARIANCE * pooled);
        }

        /** Returns the mean change of an estimate. */
        private double expect() {
            var change = 0.0;
            for (var task = 0; task < estimate.length; task++) {
                var precision = 0.0;
                var sum = 0.0;
                for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                    precision += 1 / variance[answers.worker(row)];
                    sum += answers.value(row) / variance[answers.worker(row)];
                }
                if (precision > 0) {
                    change += Math.abs(sum / precision - estimate[task]);
                    estimate[task] = sum / precision;
                }
                estimateVariance[task] = 1 / precision;
            }
            return change / estimate.length;
        }

        private double squared(int task, int row) {
            var distance = answers.value(row) - (known.known(task) ? known.truth(task) : estimate[task]);
            return distance * distance;
        }

        private double objective() {
            var sum = 0.0;
            for (var task = 0; task < estimate.length; task++) {
                for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                    var s2 = variance[answers.worker(row)];
                    sum -= (Math.log(2 * Math.PI * s2) + squared(task, row) / s2) / 2;
                }
                var integrated = answers.count(task) > 0 && !known.known(task);
                sum += integrated ? Math.log(2 * Math.PI * estimateVariance[task]) / 2 : 0;
            }
            for (var worker = 0; worker < variance.length; worker++) {
                var ratio = crowdVariance / variance[worker];
                sum += given[worker] > 0 ? PRIOR_ANSWERS / 2 * (Math.log(ratio) - ratio) : 0;
            }
            return sum;
        }

        /** A weighted sum of variances, each known with as many degrees of freedom as its worker has answers. */
        private double halfWidth(int task) {
            if (answers.count(task) == 0) {
                return Double.POSITIVE_INFINITY;
            }
            var squares = 0.0;
            for (var row = answers.from(task); row < answers.from(task + 1); row++) {
                var worker = answers.worker(row);
                var share = estimateVariance[task] / variance[worker];
                squares += share * share / (PRIOR_ANSWERS + given[worker]);
            }
            return Residuals.quantile(1 / squares) * Math.sqrt(estimateVariance[task]);
        }
    }
}
