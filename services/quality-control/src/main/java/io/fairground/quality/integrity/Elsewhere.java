package io.fairground.quality.integrity;

import io.fairground.quality.inference.GoldLabels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far each worker agrees with the others on tasks that are not gold, about a point in time: the mean over her
 * {@value #NEAR} such answers before and as many after it, drawn to her mean over all of them as if by {@value #WEIGHT}
 * more answers. Near in time, since people learn.
 */
final class Elsewhere {

    private static final int NEAR = 10;
    private static final int WEIGHT = 5;

    private final Grouping byWorker;
    private final long[] times;
    private final double[] sums;
    private final double crowd;

    private Elsewhere(Grouping byWorker, long[] times, double[] sums) {
        this.byWorker = byWorker;
        this.times = times;
        this.sums = sums;
        this.crowd = times.length == 0 ? 0 : sums[times.length] / times.length;
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
        var sums = new double[order.length + 1];
        var others = new double[model.classCount];
        for (var at = 0; at < order.length; at++) {
            var i = order[byWorker.members()[at]];
            model.posteriorOfOthers(i, others);
            times[at] = answeredAt[answers.row[i]];
            sums[at + 1] = sums[at] + others[answers.label[i]];
        }
        return new Elsewhere(byWorker, times, sums);
    }

    double agreement(int worker, long time) {
        var from = byWorker.start()[worker];
        var to = byWorker.start()[worker + 1];
        if (from == to) {
            return crowd;
        }
        var found = Arrays.binarySearch(times, from, to, time);
        var here = found < 0 ? -found - 1 : found;
        var first = Math.max(from, here - NEAR);
        var last = Math.min(to, here + NEAR);
        var all = (sums[to] - sums[from]) / (to - from);
        return (sums[last] - sums[first] + WEIGHT * all) / (last - first + WEIGHT);
    }
}
