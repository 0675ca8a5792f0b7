package io.fairground.quality.integrity;

import io.fairground.quality.inference.GoldLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds gold whose truth has got about: it is answered better and better the more often it has been shown, while the same
 * workers, at the same time, agree no better with the others elsewhere.
 *
 * <p>For the {@code n} showings of an item in their order, {@code r(i)} is 1 if the answer was right, less what its worker
 * reaches elsewhere at that time ({@link Elsewhere}), and {@code s(i)} runs evenly from -1 to 1. Then
 *
 * <pre>
 * T = sum of s(i) r(i),    V = sum of s(i)^2 * (sum of (r(i) - mean r)^2) / (n - 1),    z = T / sqrt(V),   p = P(Z >= z)
 * </pre>
 *
 * V is the exact variance of T when the residuals may come in any order, so an item that is hard for all, or easy, is no
 * evidence. For the job the T and V of its items are summed: a leak of many items, each a little, shows there first.
 *
 * <p>The result is for those who may see gold. It names the items, never their truth.
 */
public final class GoldLeakTest {

    /** In fewer showings no trend can be told from chance. */
    private static final int SHOWINGS_MIN = 20;

    /**
     * @param items a candidate for each gold item that was shown often enough
     * @param job all of them together; its p is 1 when there are none
     */
    public record Result(List<Signal.GoldLeak> items, Signal.GoldLeak job) {

        public Result {
            items = List.copyOf(items);
        }
    }

    private record Trend(int item, int showings, double sum, double variance, double early, double late) {

        Trend plus(Trend other) {
            var all = showings + other.showings;
            return new Trend(
                    item,
                    all,
                    sum + other.sum,
                    variance + other.variance,
                    all == 0 ? 0 : (early * showings + other.early * other.showings) / all,
                    all == 0 ? 0 : (late * showings + other.late * other.showings) / all);
        }

        Signal.GoldLeak signal() {
            var z = variance > 0 ? sum / Math.sqrt(variance) : 0;
            return new Signal.GoldLeak(item, z, variance > 0 ? Tails.normalAbove(z) : 1, showings, early, late);
        }
    }

    private GoldLeakTest() {}

    /**
     * @param gold the truths of the gold tasks of the model's table
     * @param answeredAt when the answer of each row of that table was given, in any unit
     */
    public static Result of(AnswerModel model, GoldLabels gold, long[] answeredAt) {
        var elsewhere = Elsewhere.of(model, gold, answeredAt);
        var trends = new ArrayList<Trend>();
        for (var item : gold.tasks()) {
            var shown = showings(model, item, answeredAt);
            if (shown.length >= SHOWINGS_MIN) {
                trends.add(trend(item, residuals(model, gold, answeredAt, elsewhere, shown)));
            }
        }
        var job = trends.stream().reduce(new Trend(-1, 0, 0, 0, 0, 0), Trend::plus);
        return new Result(trends.stream().map(Trend::signal).toList(), job.signal());
    }

    private static int[] showings(AnswerModel model, int item, long[] answeredAt) {
        var answers = model.answers;
        return IntStream.range(answers.taskStart[item], answers.taskStart[item + 1])
                .boxed()
                .sorted(Comparator.comparingLong(i -> answeredAt[answers.row[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] residuals(
            AnswerModel model, GoldLabels gold, long[] answeredAt, Elsewhere elsewhere, int[] shown) {
        var answers = model.answers;
        var residuals = new double[shown.length];
        for (var at = 0; at < shown.length; at++) {
            var i = shown[at];
            var right = answers.label[i] == model.classes.fold(gold.truth(answers.task[i])) ? 1 : 0;
            residuals[at] = right - elsewhere.agreement(answers.worker[i], answeredAt[answers.row[i]]);
        }
        return residuals;
    }

    private static Trend trend(int item, double[] residuals) {
        var n = residuals.length;
        var sum = 0.0;
        var squares = 0.0;
        var steps = 0.0;
        var mean = mean(residuals, 0, n);
        for (var at = 0; at < n; at++) {
            var step = 2.0 * at / (n - 1) - 1;
            sum += step * residuals[at];
            steps += step * step;
            squares += (residuals[at] - mean) * (residuals[at] - mean);
        }
        return new Trend(item, n, sum, steps * squares / (n - 1), mean(residuals, 0, n / 2), mean(residuals, n / 2, n));
    }

    private static double mean(double[] values, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> values[i]).average().orElse(0);
    }
}
