package io.fairground.quality.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The simplest extent there is, for tests: a stretch of a line, and the mean of several. */
final class Intervals implements Extent<Intervals.Interval> {

    record Interval(double from, double to) {}

    @Override
    public double overlap(Interval first, Interval second) {
        var common = Math.min(first.to, second.to) - Math.max(first.from, second.from);
        var both = first.to - first.from + second.to - second.from;
        return common <= 0 ? 0 : common / (both - common);
    }

    @Override
    public Comparator<Interval> order() {
        return Comparator.comparingDouble(Interval::from).thenComparingDouble(Interval::to);
    }

    @Override
    public Interval consensus(List<Interval> extents, double[] weights) {
        var total = Arrays.stream(weights).sum();
        var from = 0.0;
        var to = 0.0;
        for (var i = 0; i < weights.length; i++) {
            from += weights[i] / total * extents.get(i).from;
            to += weights[i] / total * extents.get(i).to;
        }
        return new Interval(from, to);
    }
}
