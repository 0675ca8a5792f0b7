package io.fairground.quality.integrity;

import java.util.Arrays;
import java.util.List;

/** Scales the z of many pairs to what most of them look like. */
final class EmpiricalNull {

    /** Turns a median absolute deviation into the standard deviation of a normal distribution. */
    private static final double NORMAL_SCALE = 1.4826;

    /** Of fewer pairs no spread is taken: the textbook's has to do. */
    private static final int PAIRS_MIN = 30;

    private EmpiricalNull() {}

    static List<Signal.Copying> standardise(List<Signal.Copying> pairs) {
        if (pairs.size() < PAIRS_MIN) {
            return List.copyOf(pairs);
        }
        var z = pairs.stream().mapToDouble(Signal.Copying::z).toArray();
        var centre = median(z);
        var spread = NORMAL_SCALE
                * median(Arrays.stream(z).map(one -> Math.abs(one - centre)).toArray());
        // Never narrower or further left than theory: that would make signals of nothing.
        var shift = Math.max(0, centre);
        var scale = Math.max(1, spread);
        return pairs.stream().map(pair -> scaled(pair, shift, scale)).toList();
    }

    private static Signal.Copying scaled(Signal.Copying pair, double shift, double scale) {
        var z = (pair.z() - shift) / scale;
        return new Signal.Copying(
                pair.one(), pair.other(), z, Tails.normalAbove(z), pair.shared(), pair.agreed(), pair.expected());
    }

    private static double median(double[] values) {
        var weights = new double[values.length];
        Arrays.fill(weights, 1);
        return WeightedMedian.of(values, weights);
    }
}
