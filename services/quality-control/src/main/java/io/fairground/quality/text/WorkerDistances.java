package io.fairground.quality.text;

import java.util.Arrays;
import java.util.List;

/**
 * How far each worker's texts lie from what the others say, and how much she counts for it.
 *
 * <p>{@code d(w) = (sum of her distances + 4 D) / (her texts + 4)} and {@code weight = D / d(w)}, {@code D} being the
 * mean of all distances: the inverse error, as an exponential error model gives it, pulled to 1 for a worker with few
 * texts. With {@code D} = .1, a worker with 16 texts at .05 has {@code d} = .06 and weight 1.67, one with a single such
 * text .09 and 1.11.
 */
final class WorkerDistances {

    private static final double PRIOR_TEXTS = 4;

    private final double[] sum;
    private final int[] count;

    WorkerDistances(int workerCount) {
        this.sum = new double[workerCount];
        this.count = new int[workerCount];
    }

    void add(int worker, double distance) {
        sum[worker] += distance;
        count[worker]++;
    }

    double[] weights() {
        var mean = mean();
        var weights = new double[sum.length];
        Arrays.setAll(weights, worker -> mean == 0 ? 1 : mean / disagreement(worker, mean));
        return weights;
    }

    List<Double> disagreements() {
        var mean = mean();
        var values = new double[sum.length];
        Arrays.setAll(values, worker -> disagreement(worker, mean));
        return Arrays.stream(values).boxed().toList();
    }

    private double disagreement(int worker, double mean) {
        return (sum[worker] + PRIOR_TEXTS * mean) / (count[worker] + PRIOR_TEXTS);
    }

    private double mean() {
        var texts = Arrays.stream(count).sum();
        return texts == 0 ? 0 : Arrays.stream(sum).sum() / texts;
    }
}
