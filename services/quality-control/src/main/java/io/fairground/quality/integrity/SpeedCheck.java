package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds workers who are among the fastest of their job too often. Time alone is a weak sign: some read fast, and slow often
 * only means hard. So nothing is said of seconds as such, or of anyone but the fastest few per cent of one kind of task.
 *
 * <p>For each kind of task the answers are ranked by their seconds, each worker weighing the same, so that a busy one does not
 * set the mark for herself. An answer within the fastest {@code quantile} counts 1, one of the tie that straddles the mark
 * counts in part. With {@code x} the sum over a worker's {@code n} answers,
 *
 * <pre>
 * score = (x + 10 quantile) / (n + 10)
 * p     = P(X >= floor x),  X ~ Binomial(n, 3 quantile)
 * </pre>
 *
 * so p is that of a worker who is three times as often among the fastest as the typical one: people differ in speed, and twice
 * the usual is nothing to ask about.
 *
 * <p>Example: at a quantile of .05, 20 of 60 answers among the fastest: score .29, p = P(Binomial(60, .15) &ge; 20) = .0003.
 */
public final class SpeedTest {

    /** The fastest few per cent. */
    public static final double USUAL_QUANTILE = 0.05;

    private static final double USUAL_TIMES = 3;
    private static final double WEIGHT = 10;

    /** A kind of task that fewer workers did has no fastest few per cent. */
    private static final int WORKERS_MIN = 10;

    private final AnswerTable answers;
    private final double[] seconds;
    private final double quantile;
    private final double[] fast;
    private final int[] timed;
    private final double[] relative;

    private SpeedTest(AnswerTable answers, double[] seconds, double quantile) {
        this.answers = answers;
        this.seconds = seconds;
        this.quantile = quantile;
        this.fast = new double[answers.workerCount()];
        this.timed = new int[answers.workerCount()];
        this.relative = new double[answers.rows()];
        Arrays.fill(relative, Double.NaN);
    }

    /**
     * @param seconds that the answer of each row took; NaN or below 0 where it is not known
     * @param kindOfTask a number for the kind of each task, from 0 on
     * @param quantile what is called fastest, such as {@link #USUAL_QUANTILE}
     * @return a candidate for each worker with timed answers
     */
    public static List<Signal.Speed> of(AnswerTable answers, double[] seconds, int[] kindOfTask, double quantile) {
        var test = new SpeedTest(answers, seconds, quantile);
        var timed = IntStream.range(0, answers.rows())
                .filter(row -> seconds[row] >= 0)
                .toArray();
        var kinds =
                Arrays.stream(timed).map(row -> kindOfTask[answers.task(row)]).toArray();
        var byKind = Grouping.of(kinds, Arrays.stream(kindOfTask).max().orElse(-1) + 1);
        for (var kind = 0; kind < byKind.start().length - 1; kind++) {
            test.rank(IntStream.range(byKind.start()[kind], byKind.start()[kind + 1])
                    .map(at -> timed[byKind.members()[at]])
                    .toArray());
        }
        return test.signals();
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
