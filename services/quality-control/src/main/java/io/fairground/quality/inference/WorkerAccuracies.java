package io.fairground.quality.inference;

import org.hipparchus.special.Gamma;

/**
 * How often each worker is expected to be right: the sum of the probabilities of the classes she named, with a known
 * truth counted as certain, and with what her history says.
 *
 * <p>Her own answers took part in those probabilities. With few answers a task that flatters her a little; gold does not.
 */
public final class WorkerAccuracies {

    private final double[] right;
    private final double[] wrong;

    private WorkerAccuracies(double[] right, double[] wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    static WorkerAccuracies of(Evidence evidence, double[] probability) {
        var answers = evidence.answers();
        var right = new double[answers.workerCount()];
        var wrong = new double[answers.workerCount()];
        for (var worker = 0; worker < right.length; worker++) {
            right[worker] = evidence.history().right(worker);
            wrong[worker] = evidence.history().wrong(worker);
        }
        for (var task = 0; task < answers.taskCount(); task++) {
            for (var row = answers.from(task); row < answers.to(task); row++) {
                var expected = expected(evidence, probability, task, answers.label(row));
                right[answers.worker(row)] += expected;
                wrong[answers.worker(row)] += 1 - expected;
            }
        }
        return new WorkerAccuracies(right, wrong);
    }

    private static double expected(Evidence evidence, double[] probability, int task, int label) {
        var gold = evidence.gold();
        if (gold.known(task)) {
            return gold.truth(task) == label ? 1 : 0;
        }
        return probability[task * evidence.answers().classCount() + label];
    }

    /** Her expected accuracy, with a uniform prior. */
    public Estimate of(int worker) {
        return Estimate.ofCounts(right[worker], wrong[worker]);
    }

    /** Answers she is expected to have given right; a fraction. */
    public double right(int worker) {
        return right[worker];
    }

    /** Answers she is expected to have given wrong; a fraction. */
    public double wrong(int worker) {
        return wrong[worker];
    }

    /** Variance of the log odds of her accuracy: {@code trigamma(1 + right) + trigamma(1 + wrong)}. */
    double logOddsVariance(int worker) {
        return Gamma.trigamma(1 + right[worker]) + Gamma.trigamma(1 + wrong[worker]);
    }
}
