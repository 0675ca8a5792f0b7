package io.fairground.quality.preference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rank intervals of a large component, from intervals of the scores that hold all together:
 *
 * <pre>
 * lowest  = 1 + number of items whose whole interval lies above that of this one
 * highest = items - number of those whose interval lies below
 * </pre>
 *
 * The intervals are {@code score -+ c se} with {@code c} the quantile of the largest {@code |error| / se} of all items, errors taken
 * against the component's mean. Wherever all intervals hold, so do all ranks (M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm,
 * 2024, call this the naive approach): wider than judging differences, and in {@code n log n}.
 */
final class JointRanks {

    private final int[] members;
    private final double[] lower;
    private final double[] upper;

    private JointRanks(int[] members, double[] lower, double[] upper) {
        this.members = members;
        this.lower = lower;
        this.upper = upper;
    }

    /** @param centred errors against the mean of each component: what moves all its scores alike moves no rank */
    static JointRanks of(int[] members, double[] scores, ScoreDraws centred, double confidence) {
        var errors = IntStream.of(members)
                .parallel()
                .mapToDouble(item -> Math.sqrt(centred.variance(item)))
                .toArray();
        var threshold = threshold(members, centred, errors, confidence);
        var lower = new double[members.length];
        var upper = new double[members.length];
        for (var i = 0; i < members.length; i++) {
            lower[i] = scores[members[i]] - threshold * errors[i];
            upper[i] = scores[members[i]] + threshold * errors[i];
        }
        return new JointRanks(members, lower, upper);
    }

    private static double threshold(int[] members, ScoreDraws centred, double[] errors, double confidence) {
        var count = centred.count();
        var largest = new double[count];
        for (var i = 0; i < members.length; i++) {
            if (errors[i] == 0) {
                continue;
            }
            var own = members[i] * count;
            for (var draw = 0; draw < count; draw++) {
                largest[draw] = Math.max(largest[draw], Math.abs(centred.cells()[own + draw]) / errors[i]);
            }
        }
        Arrays.sort(largest);
        return largest[Math.min(count - 1, (int) Math.ceil(confidence * (count + 1)) - 1)];
    }

    /** Into the arrays of all items. */
    void write(int[] low, int[] high) {
        var lowers = Arrays.stream(lower).sorted().toArray();
        var uppers = Arrays.stream(upper).sorted().toArray();
        for (var i = 0; i < members.length; i++) {
            low[members[i]] = 1 + members.length - notAbove(lowers, upper[i]);
            high[members[i]] = members.length - below(uppers, lower[i]);
        }
    }

    /** How many of the sorted values are at most this. */
    private static int notAbove(double[] sorted, double value) {
        var at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at < sorted.length && sorted[at] == value) {
            at++;
        }
        return at;
    }

    private static int below(double[] sorted, double value) {
        var at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }
}
