package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * The loop that Dawid-Skene and one-coin share. Each turn fits a worker model to the class probabilities of the tasks
 * (M), then recomputes those from the model (E, in log space, so that a task with a thousand answers does not
 * underflow). It starts from the vote shares and stops when the mean change of a probability falls below
 * {@value #TOLERANCE}: the largest change would chase a few undecided tasks for nothing.
 *
 * <p>The objective is the log posterior of the model, {@code sum over tasks log p(answers of the task) + log prior},
 * with each task counted once; a gold task contributes the probability of its answers and its truth. EM never lets it
 * fall (Dempster, Laird and Rubin 1977).
 */
final class ExpectationMaximisation {

    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-6;

    /** What the workers are like, and how common each class is. */
    interface WorkerModel {

        /** Sets the parameters that maximise the expected log posterior under these class probabilities. */
        void fit(double[] probability);

        /** Adds to {@code logJoint}, row by row of classes, log p(class) and log p(answer | class) of each answer. */
        void addLogJoint(double[] logJoint);

        /** Log of the parameters' prior density, up to a constant. */
        double logPrior();
    }

    private ExpectationMaximisation() {}

    static Inference run(AnswerTable answers, GoldLabels gold, TieRule ties, WorkerModel model) {
        var probability = answers.voteShares();
        var clamped = clamp(probability, gold, answers);
        var objectives = new double[MAX_ITERATIONS];
        var iteration = 0;
        var change = Double.MAX_VALUE;
        while (iteration < MAX_ITERATIONS && change > TOLERANCE) {
            model.fit(clamped);
            var next = new double[probability.length];
            model.addLogJoint(next);
            objectives[iteration++] = model.logPrior() + normalise(next, gold, answers);
            change = meanChange(probability, next);
            probability = next;
            clamped = clamp(probability, gold, answers);
        }
        return Inference.of(answers, gold, ties, probability, Arrays.copyOf(objectives, iteration));
    }

    /** What the M-step may learn from: certain where the truth is known. */
    private static double[] clamp(double[] probability, GoldLabels gold, AnswerTable answers) {
        var classCount = answers.classCount();
        var clamped = probability.clone();
        for (var task : gold.tasks()) {
            Arrays.fill(clamped, task * classCount, (task + 1) * classCount, 0);
            clamped[task * classCount + gold.truth(task)] = 1;
        }
        return clamped;
    }

    /** Turns log joints into probabilities in place and returns the log likelihood of all tasks. */
    private static double normalise(double[] logJoint, GoldLabels gold, AnswerTable answers) {
        var classCount = answers.classCount();
        var logLikelihood = 0.0;
        for (var task = 0; task < answers.taskCount(); task++) {
            var from = task * classCount;
            var truth = gold.known(task) ? logJoint[from + gold.truth(task)] : 0;
            var logSum = softmax(logJoint, from, from + classCount);
            logLikelihood += gold.known(task) ? truth : logSum;
        }
        return logLikelihood;
    }

    private static double softmax(double[] values, int from, int to) {
        var max = values[from];
        for (var i = from + 1; i < to; i++) {
            max = Math.max(max, values[i]);
        }
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            values[i] = Math.exp(values[i] - max);
            sum += values[i];
        }
        for (var i = from; i < to; i++) {
            values[i] /= sum;
        }
        return max + Math.log(sum);
    }

    private static double meanChange(double[] before, double[] after) {
        var sum = 0.0;
        for (var i = 0; i < before.length; i++) {
            sum += Math.abs(after[i] - before[i]);
        }
        return before.length == 0 ? 0 : sum / before.length;
    }
}
