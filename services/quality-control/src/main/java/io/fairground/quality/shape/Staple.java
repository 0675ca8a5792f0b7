package io.fairground.quality.shape;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Simultaneous truth and performance level estimation: each mask contains a pixel that is truly in with probability
 * {@code p(i)} and leaves out one that is not with {@code q(i)}. S. K. Warfield, K. H. Zou and W. M. Wells, IEEE
 * Transactions on Medical Imaging 23(7), 2004.
 *
 * <pre>
 * E:  w(x) / (1 - w(x)) = g / (1 - g) * product over masks (x in mask ? p / (1 - q) : (1 - p) / q)
 * M:  p(i) = (sum of w(x) over its pixels + .9 a) / (sum of w(x) + a)
 *     q(i) = (sum of 1 - w(x) off its pixels + .9 a) / (sum of 1 - w(x) + a)
 * </pre>
 *
 * Two changes. Only the box around all masks counts: in a large image nearly every pixel is out, and every {@code q}
 * would be 1. And {@code a}, a twentieth of that box, keeps rates off 0 and 1. Pixels in the same masks have the same
 * {@code w}, so the work grows with the number of such patterns, not with the pixels. {@code g} is the mean share of
 * the box that a mask takes.
 */
final class Staple {

    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-7;
    private static final double PRIOR_RATE = 0.9;
    private static final double PRIOR_SHARE = 0.05;

    private final Map<Long, Integer> pixels;
    private final TreeMap<Long, Double> probability = new TreeMap<>();
    private final double[] sensitivity;
    private final double[] specificity;
    private final double prior;
    private final double frame;

    private Staple(Map<Long, Integer> pixels, int frame, double[] weights) {
        this.pixels = pixels;
        this.frame = frame;
        this.sensitivity = new double[weights.length];
        this.specificity = new double[weights.length];
        var total = Arrays.stream(weights).sum();
        var taken = 0.0;
        for (var entry : pixels.entrySet()) {
            var share = Overlay.weight(entry.getKey(), weights) / total;
            probability.put(entry.getKey(), share);
            taken += share * entry.getValue();
        }
        this.prior = Math.clamp(taken / frame, 0.01, 0.99);
    }

    /** Probability of each pattern to be in; starts from the weighted vote. */
    static Map<Long, Double> fit(Map<Long, Integer> pixels, int frame, double[] weights) {
        var staple = new Staple(withBackground(pixels, frame), frame, weights);
        var change = Double.MAX_VALUE;
        for (var i = 0; i < MAX_ITERATIONS && change > TOLERANCE; i++) {
            staple.maximise();
            change = staple.expect();
        }
        return staple.probability;
    }

    private static Map<Long, Integer> withBackground(Map<Long, Integer> pixels, int frame) {
        var all = new TreeMap<>(pixels);
        all.put(0L, frame - pixels.values().stream().mapToInt(Integer::intValue).sum());
        return all;
    }

    private void maximise() {
        for (var mask = 0; mask < sensitivity.length; mask++) {
            var in = PRIOR_SHARE * frame;
            var out = PRIOR_SHARE * frame;
            var hit = PRIOR_RATE * in;
            var rejected = PRIOR_RATE * out;
            for (var entry : pixels.entrySet()) {
                var truth = entry.getValue() * probability.getOrDefault(entry.getKey(), 0.0);
                var contains = (entry.getKey() >>> mask & 1) == 1;
                in += truth;
                out += entry.getValue() - truth;
                hit += contains ? truth : 0;
                rejected += contains ? 0 : entry.getValue() - truth;
            }
            sensitivity[mask] = hit / in;
            specificity[mask] = rejected / out;
        }
    }

    /** Returns the mean change of a pixel. */
    private double expect() {
        var change = 0.0;
        for (var entry : pixels.entrySet()) {
            var logOdds = Math.log(prior / (1 - prior));
            for (var mask = 0; mask < sensitivity.length; mask++) {
                var p = sensitivity[mask];
                var q = specificity[mask];
                var contains = (entry.getKey() >>> mask & 1) == 1;
                logOdds += contains ? Math.log(p / (1 - q)) : Math.log((1 - p) / q);
            }
            var next = 1 / (1 + Math.exp(-logOdds));
            var before = probability.put(entry.getKey(), next);
            change += entry.getValue() * Math.abs(next - (before == null ? 0 : before));
        }
        return change / frame;
    }
}
