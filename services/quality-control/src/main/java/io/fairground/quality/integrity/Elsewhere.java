package io.fairground.quality.integrity;

import io.fairground.quality.inference.GoldLabels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How accurate each worker is on tasks that are not gold, about a point in time, as far as the others' answers show it.
 * With {@code q} what the others say of a task and {@code l} her label, {@code q(l)} is expected to be {@code q . q}
 * where she is right, and {@code u = (1 - q . q) / (classes - 1)} where she is wrong, so
 *
 * <pre>
 * accuracy = sum of (q(l) - u) / sum of (q . q - u)
 * </pre>
 *
 * over her {@value #NEAR} such answers before the point in time and as many after it, since people learn, and all of
 * them with a weight of {@value #WEIGHT} answers.
 */
final class Elsewhere {

    private static final int NEAR = 10;
    private static final int WEIGHT = 5;

    private final Grouping byWorker;
    private final long[] times;
    private final double[] agreed;
    private final double[] possible;

    private Elsewhere(Grouping byWorker, long[] times, double[] agreed, double[] possible) {
        this.byWorker = byWorker;
        this.times = times;
        this.agreed = agreed;
        this.possible = possible;
    }

    static Elsewhere of(AnswerModel model, GoldLabels gold, long[] answeredAt) {
        var answers = model.answers;
        var order = IntStream.range(0, answers.count())
                .filter(i -> !gold.known(answers.task[i]))
                .boxed()
                .sorted(Comparator.comparingLong(i -> answeredAt[answers.row[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        var byWorker =
                Grouping.of(Arrays.stream(order).map(i -> answers.worker[i]).toArray(), model.workerCount);
        var times = new long[order.length];
        var agreed = new double[order.length + 1];
        var possible = new double[order.length + 1];
        var others = new double[model.classCount];
        for (var at = 0; at < order.length; at++) {
            var i = order[byWorker.members()[at]];
            model.posteriorOfOthers(i, others);
            times[at] = answeredAt[answers.row[i]];
            var certainty = Arrays.stream(others).map(q -> q * q).sum();
            var wrong = (1 - certainty) / Math.max(1, others.length - 1);
            agreed[at + 1] = agreed[at] + others[answers.label[i]] - wrong;
            possible[at + 1] = possible[at] + certainty - wrong;
        }
        return new Elsewhere(byWorker, times, agreed, possible);
    }

    double accuracy(int worker, long time) {
        var from = byWorker.start()[worker];
        var to = byWorker.start()[worker + 1];
        if (from == to) {
            return ratio(agreed[times.length], possible[times.length]);
        }
        var found = Arrays.binarySearch(times, from, to, time);
        var here = found < 0 ? -found - 1 : found;
        var first = Math.max(from, here - NEAR);
        var last = Math.min(to, here + NEAR);
        var weight = WEIGHT / (double) (to - from);
        return ratio(
                agreed[last] - agreed[first] + weight * (agreed[to] - agreed[from]),
                possible[last] - possible[first] + weight * (possible[to] - possible[from]));
    }

    /** Where the others say nothing, nothing is known of her. */
    private static double ratio(double agreed, double possible) {
        return possible > 1e-9 ? agreed / possible : 0;
    }
}
