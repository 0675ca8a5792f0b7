package io.fairground.quality.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds workers who became better or worse at agreeing with the others in the course of a job: an account that changed hands,
 * or somebody who stopped reading.
 *
 * <p>The residual of an answer is {@code r = q(l) - sum over labels k of P(k) q(k)}, where {@code q} is what the others say of its
 * task and {@code P} what she is predicted to say there ({@link AnswerModel}); so hard tasks and her own skill are taken out.
 * In the order of her answers, with mean {@code m} and standard deviation {@code s} of her {@code n} residuals,
 *
 * <pre>
 * S(k) = sum of the first k of (r - m) / (s sqrt(n)),    score = max over k of |S(k)|
 * p    = P(sup of a Brownian bridge >= score) = 2 sum over k >= 1 of (-1)^(k-1) exp(-2 k^2 score^2)
 * </pre>
 *
 * the CUSUM test for a change (E. S. Page, Biometrika 42, 1955; the law is Kolmogorov's). Without a change the residuals may come in
 * any order alike, and {@code p <= a} has a probability of at most about {@code a}: this is its rate of false alarms a worker,
 * a little lower for short sequences, since a discrete path misses the peaks of the bridge. The change is put where {@code |S|}
 * is largest. A score of 1.36 has p = .05.
 */
public final class DriftTest {

    /** In fewer answers no change can be told from chance. */
    private static final int ANSWERS_MIN = 30;

    private final AnswerModel model;
    private final WorkerAnswers worker;
    private final double[] others;

    private DriftTest(AnswerModel model) {
        this.model = model;
        this.worker = new WorkerAnswers(model);
        this.others = new double[model.classCount];
    }

    /**
     * @param answeredAt when the answer of each row of the table was given, in any unit
     * @return a candidate for each worker with enough answers
     */
    public static List<Signal.Drift> of(AnswerModel model, long[] answeredAt) {
        var test = new DriftTest(model);
        var signals = new ArrayList<Signal.Drift>();
        for (var index = 0; index < model.workerCount; index++) {
            test.worker.fill(index);
            if (test.worker.count() >= ANSWERS_MIN) {
                signals.add(test.signal(test.residuals(answeredAt)));
            }
        }
        return signals;
    }

    private double[] residuals(long[] answeredAt) {
        return IntStream.range(0, worker.count())
                .boxed()
                .sorted(Comparator.comparingLong(i -> answeredAt[model.answers.row[worker.answer(i)]]))
                .mapToDouble(this::residual)
                .toArray();
    }

    private double residual(int i) {
        for (var c = 0; c < others.length; c++) {
            others[c] = worker.posterior(i, c);
        }
        var residual = others[worker.label(i)];
        for (var c = 0; c < others.length; c++) {
            residual -= model.predicted(worker.answer(i), c, others) * others[c];
        }
        return residual;
    }

    private Signal.Drift signal(double[] residuals) {
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
        return new Signal.Drift(worker.worker(), score, p, n, at, mean(residuals, 0, at), mean(residuals, at, n));
    }

    private static double mean(double[] values, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += values[i];
        }
        return from == to ? 0 : sum / (to - from);
    }
}
