package io.fairground.quality.numeric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The value with at most half of the weight below it and at most half above: it minimises {@code sum w(i) |x(i) - m|}.
 * Where a whole stretch does (half of the weight on each side), its middle is taken.
 *
 * <p>Of 1, 2 and 10 with weights 1, 1 and 1 it is 2; with weights 1, 1 and 2 it is 6, between 2 and 10; with weights 1,
 * 1 and 3 it is 10.
 */
public final class WeightedMedian {

    /** Weights are sums of fractions: halves are equal up to the rounding of those. */
    private static final double TOLERANCE = 1e-9;

    private WeightedMedian() {}

    /**
     * @param weights not negative; if all are 0 they count as equal
     * @return NaN without values
     */
    public static double of(double[] values, double[] weights) {
        var stretch = stretch(values, weights);
        return stretch[0] + (stretch[1] - stretch[0]) / 2;
    }

    /** The lower end of the stretch: for values that only exist as given, such as levels or offsets in a text. */
    public static double lower(double[] values, double[] weights) {
        return stretch(values, weights)[0];
    }

    private static double[] stretch(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("as many weights as values");
        }
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var total = 0.0;
        for (var weight : weights) {
            total += checked(weight);
        }
        var below = 0.0;
        for (var i = 0; i < order.length; i++) {
            below += total == 0 ? 1.0 / order.length : weights[order[i]] / total;
            if (below >= 0.5 - TOLERANCE) {
                var half = below <= 0.5 + TOLERANCE;
                return new double[] {values[order[i]], values[order[half ? next(order, weights, i, total) : i]]};
            }
        }
        return new double[] {Double.NaN, Double.NaN};
    }

    /** The next value that has any weight. */
    private static int next(int[] order, double[] weights, int i, double total) {
        var next = i + 1;
        while (next < order.length - 1 && total > 0 && weights[order[next]] == 0) {
            next++;
        }
        return next < order.length && (total == 0 || weights[order[next]] > 0) ? next : i;
    }

    private static double checked(double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight is finite and not negative, not " + weight);
        }
        return weight;
    }
}
