package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds workers who are among the fastest of their job too often. Time alone is a weak sign: some read fast, and slow
 * often only means hard. So nothing is said of seconds as such, or of anyone but the fastest few per cent of one kind
 * of task.
 *
 * <p>For each kind of task the answers are ranked by their seconds, each worker weighing the same, so that a busy one
 * does not set the mark for herself. An answer within the fastest {@code quantile} counts 1, one of the tie that
 * straddles the mark counts in part. With {@code x} the sum over a worker's {@code n} answers,
 *
 * <pre>
 * score = (x + 10 quantile) / (n + 10)
 * p     = P(X >= floor x),  X ~ Binomial(n, 2 quantile)
 * </pre>
 *
 * so p is that of a worker who is twice as often among the fastest as the typical one: people differ in speed, and
 * twice the usual is nothing to ask about.
 *
 * <p>Example: at a quantile of .05, 12 of 60 answers among the fastest, where 3 are usual: score .18, p =
 * P(Binomial(60, .1) &ge; 12) = .015.
 */
public final class SpeedCheck {

    /** The fastest few per cent. */
    public static final double USUAL_QUANTILE = 0.05;

    private static final double USUAL_TIMES = 2;
    private static final double WEIGHT = 10;

    /** A kind of task that fewer workers did has no fastest few per cent. */
    private static final int WORKERS_MIN = 10;

    private final AnswerTable answers;
    private final double[] seconds;
    private final double quantile;
    private final double[] fast;
    private final int[] timed;
    private final double[] relative;

    private SpeedCheck(AnswerTable answers, double[] seconds, double quantile) {
        this.answers = answers;
        this.seconds = seconds;
        this.quantile = quantile;
        this.fast = new double[answers.workerCount()];
        this.timed = new int[answers.workerCount()];
        this.relative = new double[answers.rows()];
        Arrays.fill(relative, Double.NaN);
    }

    /**
     * @param seconds that the answer of each row of the table took; NaN or below 0 where it is not known
     * @param kindOfTask a number for the kind of each task, from 0 on
     * @param quantile what is called fastest, such as {@link #USUAL_QUANTILE}
     * @return a candidate for each worker with timed answers
     */
    public static List<Signal.Speed> of(AnswerTable answers, double[] seconds, int[] kindOfTask, double quantile) {
        var check = new SpeedCheck(answers, seconds, quantile);
        var kinds = Arrays.stream(kindOfTask).max().orElse(-1) + 1;
        var byKind = Grouping.of(check.kindOfRow(kindOfTask, kinds), kinds + 1);
        for (var kind = 0; kind < kinds; kind++) {
            check.rank(Arrays.copyOfRange(byKind.members(), byKind.start()[kind], byKind.start()[kind + 1]));
        }
        return check.signals();
    }

    /** The kind of each row; those without a time are of the kind {@code untimed}. */
    private int[] kindOfRow(int[] kindOfTask, int untimed) {
        var kinds = new int[answers.rows()];
        for (var task = 0; task < answers.taskCount(); task++) {
            for (var row = answers.from(task); row < answers.to(task); row++) {
                kinds[row] = seconds[row] >= 0 ? kindOfTask[task] : untimed;
            }
        }
        return kinds;
    }

    /** Counts the fastest among the rows of one kind of task. */
    private void rank(int[] rows) {
        var answersOf = new int[answers.workerCount()];
        for (var row : rows) {
            answersOf[answers.worker(row)]++;
        }
        var workers = Arrays.stream(answersOf).filter(count -> count > 0).count();
        if (workers < WORKERS_MIN) {
            return;
        }
        var order = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> seconds[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        countFast(order, answersOf, quantile * workers);
        var median = Math.log1p(seconds[order[order.length / 2]]);
        for (var row : rows) {
            timed[answers.worker(row)]++;
            relative[row] = Math.log1p(seconds[row]) - median;
        }
    }

    private void countFast(int[] order, int[] answersOf, double mark) {
        var below = 0.0;
        var from = 0;
        while (from < order.length && below < mark) {
            var to = from;
            var tied = 0.0;
            while (to < order.length && seconds[order[to]] == seconds[order[from]]) {
                tied += 1.0 / answersOf[answers.worker(order[to++])];
            }
            var part = Math.min(1, (mark - below) / tied);
            for (; from < to; from++) {
                fast[answers.worker(order[from])] += part;
            }
            below += tied;
        }
    }

    private List<Signal.Speed> signals() {
        var spread = Spread.of(answers, relative);
        var signals = new ArrayList<Signal.Speed>();
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            var n = timed[worker];
            if (n > 0) {
                var score = (fast[worker] + WEIGHT * quantile) / (n + WEIGHT);
                // A sum of parts may miss its whole by a rounding error.
                var whole = (int) Math.floor(fast[worker] + 1e-9);
                var p = Tails.binomialAtLeast(whole, n, Math.min(1, USUAL_TIMES * quantile));
                signals.add(new Signal.Speed(worker, score, p, n, fast[worker], quantile, spread[worker]));
            }
        }
        return signals;
    }
}
