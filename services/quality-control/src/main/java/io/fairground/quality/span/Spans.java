package io.fairground.quality.span;

import io.fairground.quality.matching.Extent;
import io.fairground.quality.numeric.WeightedMedian;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Spans by the share of code points that both contain of those that either does, and one span of several.
 *
 * <p>Of 0-10, 2-10 and 2-14 with equal weights both are 2-10. Both name only boundaries that someone set: snap spans to
 * tokens first ({@link TokenGrid}) and the result ends at tokens, too.
 */
public enum Spans implements Extent<Span> {

    /** Start and end at the weighted median, the lower of two: the default choice. */
    MEDIAN {
        @Override
        public Span consensus(List<Span> spans, double[] weights) {
            return new Span(median(spans, weights, Span::start), median(spans, weights, Span::end));
        }
    },

    /**
     * The code points that more than half of the weight contains; the longest stretch if they do not hang together, the
     * first of equals. Where there are none, the span that overlaps most with the others.
     */
    MAJORITY {
        @Override
        public Span consensus(List<Span> spans, double[] weights) {
            var changes = new TreeMap<Integer, Double>();
            var total = 0.0;
            for (var i = 0; i < weights.length; i++) {
                changes.merge(spans.get(i).start(), weights[i], Double::sum);
                changes.merge(spans.get(i).end(), -weights[i], Double::sum);
                total += weights[i];
            }
            var longest = longest(changes, total * (0.5 + TOLERANCE));
            return longest.length == 0 ? nearest(spans, weights) : new Span(longest[0], longest[1]);
        }
    };

    private static final double TOLERANCE = 1e-9;

    @Override
    public double overlap(Span first, Span second) {
        var common = first.common(second);
        return (double) common / ((long) first.length() + second.length() - common);
    }

    @Override
    public Comparator<Span> order() {
        return Comparator.comparingInt(Span::start).thenComparingInt(Span::end);
    }

    private static int median(List<Span> spans, double[] weights, ToIntFunction<Span> which) {
        return (int) WeightedMedian.lower(
                spans.stream().mapToDouble(which::applyAsInt).toArray(), weights);
    }

    /** Start and end of the longest stretch whose running sum of changes is above a bound. */
    private static int[] longest(TreeMap<Integer, Double> changes, double bound) {
        var longest = new int[0];
        var votes = 0.0;
        var start = -1;
        for (var change : changes.entrySet()) {
            votes += change.getValue();
            if (votes > bound && start < 0) {
                start = change.getKey();
            } else if (votes <= bound && start >= 0) {
                if (longest.length == 0 || change.getKey() - start > longest[1] - longest[0]) {
                    longest = new int[] {start, change.getKey()};
                }
                start = -1;
            }
        }
        return longest;
    }
}
