package io.fairground.quality.integrity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The value below which half of the weight lies. */
final class WeightedMedian {

    private WeightedMedian() {}

    /** @return 0 without any weight */
    static double of(double[] values, double[] weights) {
        var half = Arrays.stream(weights).sum() / 2;
        var order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        var sum = 0.0;
        for (var i : order) {
            sum += weights[i];
            if (sum >= half) {
                return values[i];
            }
        }
        return 0;
    }
}
