package io.fairground.bench.quality;

import java.util.Arrays;

/** Krippendorff's alpha by its definition, over all pairs of answers: slow, and nothing in common with what it checks. */
final class NaiveAlpha {

    /** Squared distance of two classes; {@code named} says how often each class was. */
    interface Metric {

        double squared(int one, int other, int[] named);
    }

    private NaiveAlpha() {}

    /** @param tasks the classes named in each task, at least two of them */
    static double value(int[][] tasks, int classCount, Metric metric) {
        var all = Arrays.stream(tasks).flatMapToInt(Arrays::stream).toArray();
        var named = new int[classCount];
        for (var label : all) {
            named[label]++;
        }
        var observed = 0.0;
        for (var task : tasks) {
            observed += pairs(task, named, metric) / (task.length - 1);
        }
        return 1 - observed / (pairs(all, named, metric) / (all.length - 1));
    }

    /** Summed with compensation: a plain sum of so many fractions would be off by as much as is checked. */
    private static double pairs(int[] labels, int[] named, Metric metric) {
        var sum = 0.0;
        var lost = 0.0;
        for (var one = 0; one < labels.length; one++) {
            for (var other = 0; other < labels.length; other++) {
                var term = (one == other ? 0 : metric.squared(labels[one], labels[other], named)) - lost;
                var next = sum + term;
                lost = next - sum - term;
                sum = next;
            }
        }
        return sum;
    }

    /** Leave one task out, and compute everything again. */
    static double standardError(int[][] tasks, int classCount, Metric metric) {
        var without = new double[tasks.length];
        for (var left = 0; left < tasks.length; left++) {
            var rest = new int[tasks.length - 1][];
            System.arraycopy(tasks, 0, rest, 0, left);
            System.arraycopy(tasks, left + 1, rest, left, rest.length - left);
            without[left] = value(rest, classCount, metric);
        }
        var mean = Arrays.stream(without).average().orElseThrow();
        var squares =
                Arrays.stream(without).map(one -> (one - mean) * (one - mean)).sum();
        return Math.sqrt(squares * (without.length - 1) / without.length);
    }

    static double ordinal(int one, int other, int[] named) {
        var low = Math.min(one, other);
        var high = Math.max(one, other);
        var steps = -(named[low] + named[high]) / 2.0;
        for (var c = low; c <= high; c++) {
            steps += named[c];
        }
        return one == other ? 0 : steps * steps;
    }

    static double ratio(int one, int other) {
        var share = (one - other) / (one + other + 2.0);
        return share * share;
    }
}
