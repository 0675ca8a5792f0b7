package io.fairground.quality.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds workers who became better or worse at agreeing with the others in the course of a job: an account that changed
 * hands, or somebody who stopped reading.
 *
 * <p>The residual of an answer is {@code r = a - b}: {@code a} is what the others say of her label
 * ({@link AnswerModel}), and {@code b} the mean of the same over the other answers to the task, so that hard tasks late
 * in a job are not her fault. In the order of her answers, with mean {@code m} and standard deviation {@code s} of her
 * {@code n} residuals,
 *
 * <pre>
 * S(k) = sum of the first k of (r - m) / (s sqrt(n)),    score = max over k of |S(k)|
 * p    = P(sup of a Brownian bridge >= score) = 2 sum over k >= 1 of (-1)^(k-1) exp(-2 k^2 score^2)
 * </pre>
 *
 * the CUSUM test for a change (E. S. Page, Biometrika 42, 1955; the law is Kolmogorov's). Without a change the
 * residuals may come in any order alike, and {@code p <= a} has a probability of at most about {@code a}: this is its
 * rate of false alarms a worker, a little lower for short sequences, since a discrete path misses the peaks of the
 * bridge. The change is put where {@code |S|} is largest. A score of 1.36 has p = .05.
 */
public final class DriftCheck {

    /** In fewer answers no change can be told from chance. */
    private static final int ANSWERS_MIN = 30;

    private final AnswerModel model;
    private final double[] residual;

    private DriftCheck(AnswerModel model) {
        this.model = model;
        this.residual = residuals(model);
    }

    /**
     * @param answeredAt when the answer of each row of the table was given, in any unit
     * @return a candidate for each worker with enough answers
     */
    public static List<Signal.Drift> of(AnswerModel model, long[] answeredAt) {
        var check = new DriftCheck(model);
        var byWorker = Grouping.of(model.answers.worker, model.workerCount);
        var signals = new ArrayList<Signal.Drift>();
        for (var worker = 0; worker < model.workerCount; worker++) {
            if (byWorker.size(worker) >= ANSWERS_MIN) {
                signals.add(signal(worker, check.inOrder(byWorker, worker, answeredAt)));
            }
        }
        return signals;
    }

    private static double[] residuals(AnswerModel model) {
        var agreement = new double[model.answers.count()];
        var others = new double[model.classCount];
        for (var i = 0; i < agreement.length; i++) {
            model.posteriorOfOthers(i, others);
            agreement[i] = others[model.answers.label[i]];
        }
        var residual = new double[agreement.length];
        for (var task = 0; task < model.taskCount; task++) {
            var from = model.answers.taskStart[task];
            var to = model.answers.taskStart[task + 1];
            var sum = Arrays.stream(agreement, from, to).sum();
            // One who is alone on a task has no other to be compared with, and a residual of 0.
            for (var i = from; i < to && to - from > 1; i++) {
                residual[i] = agreement[i] - (sum - agreement[i]) / (to - from - 1);
            }
        }
        return residual;
    }

    private double[] inOrder(Grouping byWorker, int worker, long[] answeredAt) {
        return Arrays.stream(byWorker.members(), byWorker.start()[worker], byWorker.start()[worker + 1])
                .boxed()
                .sorted(Comparator.comparingLong(i -> answeredAt[model.answers.row[i]]))
                .mapToDouble(i -> residual[i])
                .toArray();
    }

    private static Signal.Drift signal(int worker, double[] residuals) {
        var n = residuals.length;
        var mean = mean(residuals, 0, n);
        var squares = 0.0;
        for (var residual : residuals) {
            squares += (residual - mean) * (residual - mean);
        }
        var scale = Math.sqrt(squares / (n - 1) * n);
        var sum = 0.0;
        var largest = 0.0;
        var at = 0;
        for (var k = 1; k < n; k++) {
            sum += residuals[k - 1] - mean;
            if (Math.abs(sum) > largest) {
                largest = Math.abs(sum);
                at = k;
            }
        }
        var score = scale > 0 ? largest / scale : 0;
        var p = Tails.bridgeAbove(score);
        return new Signal.Drift(worker, score, p, n, at, mean(residuals, 0, at), mean(residuals, at, n));
    }

    private static double mean(double[] values, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += values[i];
        }
        return from == to ? 0 : sum / (to - from);
    }
}
