package io.fairground.quality.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Alpha by its definition: every pair of answers is visited, and everything is computed again without each task. */
final class NaiveAlpha {

    /** Squared distance of two classes; may depend on how often each class was named. */
    interface Metric {

        double squared(int one, int other, List<Integer> named);
    }

    static final Metric NOMINAL = (one, other, _) -> one == other ? 0 : 1;
    static final Metric INTERVAL = (one, other, _) -> (double) (one - other) * (one - other);
    static final Metric RATIO = (one, other, _) -> {
        var share = (one - other) / (one + other + 2.0);
        return share * share;
    };
    static final Metric ORDINAL = (one, other, named) -> {
        var low = Math.min(one, other);
        var high = Math.max(one, other);
        var steps = -(named.get(low) + named.get(high)) / 2.0;
        for (var c = low; c <= high; c++) {
            steps += named.get(c);
        }
        return one == other ? 0 : steps * steps;
    };

    private NaiveAlpha() {}

    static double value(List<List<Integer>> tasks, int classCount, Metric metric) {
        var pairable = tasks.stream().filter(task -> task.size() > 1).toList();
        var all = pairable.stream().flatMap(List::stream).toList();
        var named = IntStream.range(0, classCount)
                .mapToObj(c -> (int) all.stream().filter(label -> label == c).count())
                .toList();
        var observed = 0.0;
        for (var task : pairable) {
            observed += pairs(task, named, metric) / (task.size() - 1);
        }
        var expected = pairs(all, named, metric) / (all.size() - 1);
        return 1 - observed / expected;
    }

    private static double pairs(List<Integer> labels, List<Integer> named, Metric metric) {
        var sum = 0.0;
        for (var i = 0; i < labels.size(); i++) {
            for (var j = 0; j < labels.size(); j++) {
                sum += i == j ? 0 : metric.squared(labels.get(i), labels.get(j), named);
            }
        }
        return sum;
    }

    static double standardError(List<List<Integer>> tasks, int classCount, Metric metric) {
        var pairable = tasks.stream().filter(task -> task.size() > 1).toList();
        var without = new ArrayList<Double>();
        for (var task = 0; task < pairable.size(); task++) {
            var rest = new ArrayList<>(pairable);
            rest.remove(task);
            without.add(value(rest, classCount, metric));
        }
        var mean = without.stream().mapToDouble(v -> v).average().orElseThrow();
        var squares = without.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares * (without.size() - 1) / without.size());
    }
}
