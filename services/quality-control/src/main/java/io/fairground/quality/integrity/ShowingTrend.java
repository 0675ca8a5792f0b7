package io.fairground.quality.integrity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether the residuals of a gold item rise over its showings.
 *
 * @param item the gold task, or -1 for several together
 * @param sum of each residual times its place, from -1 for the first showing to 1 for the last
 * @param variance of the sum if nothing rises
 * @param early mean residual of the first half
 * @param late mean residual of the second half
 */
record ShowingTrend(int item, int showings, double sum, double variance, double early, double late) {

    static final ShowingTrend NONE = new ShowingTrend(-1, 0, 0, 0, 0, 0);

    /** @param residuals in the order of the showings, at least two */
    static ShowingTrend of(int item, double[] residuals) {
        var n = residuals.length;
        var sum = 0.0;
        var squares = 0.0;
        var places = 0.0;
        var mean = mean(residuals, 0, n);
        for (var at = 0; at < n; at++) {
            sum += place(at, n) * residuals[at];
            places += place(at, n) * place(at, n);
            squares += (residuals[at] - mean) * (residuals[at] - mean);
        }
        var variance = places * squares / (n - 1);
        return new ShowingTrend(item, n, sum, variance, mean(residuals, 0, n / 2), mean(residuals, n / 2, n));
    }

    static double place(int at, int showings) {
        return 2.0 * at / (showings - 1) - 1;
    }

    static double mean(double[] values, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> values[i]).average().orElse(0);
    }

    /** Both together; the variances only add up if they share no workers. */
    ShowingTrend plus(ShowingTrend other) {
        var all = showings + other.showings;
        return new ShowingTrend(
                -1,
                all,
                sum + other.sum,
                variance + other.variance,
                all == 0 ? 0 : (early * showings + other.early * other.showings) / all,
                all == 0 ? 0 : (late * showings + other.late * other.showings) / all);
    }

    /** @param parts of the sum, one for each worker: workers are independent, the items of one worker are not */
    ShowingTrend withVarianceOf(double[] parts) {
        var squares = Arrays.stream(parts).map(part -> part * part).sum();
        return new ShowingTrend(item, showings, sum, squares, early, late);
    }

    Signal.GoldLeak signal() {
        var z = variance > 0 ? sum / Math.sqrt(variance) : 0;
        return new Signal.GoldLeak(item, z, variance > 0 ? Tails.normalAbove(z) : 1, showings, early, late);
    }
}
