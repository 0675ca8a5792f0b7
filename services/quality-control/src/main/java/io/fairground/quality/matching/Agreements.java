package io.fairground.quality.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * How far each worker's answers agree with the others', and how much she counts for it:
 * {@code weight = (1.05 - A) / (1.05 - a(w))}, with her agreement {@code a(w)} pulled to the crowd's {@code A} with the
 * weight of four tasks. With {@code A} = .8, a worker at .9 counts 1.67, one at .5 .45; the .05 keeps one who always
 * agrees from counting without limit.
 */
final class Agreements {

    private static final double PRIOR_TASKS = 4;
    private static final double LEAST_DISAGREEMENT = 0.05;

    private final Map<Integer, double[]> sumAndCount = new HashMap<>();
    private double sum;
    private int count;

    void add(int worker, double agreement) {
        var own = sumAndCount.computeIfAbsent(worker, _ -> new double[2]);
        own[0] += agreement;
        own[1]++;
        sum += agreement;
        count++;
    }

    double of(int worker) {
        var own = sumAndCount.getOrDefault(worker, new double[2]);
        return (own[0] + PRIOR_TASKS * mean()) / (own[1] + PRIOR_TASKS);
    }

    double weight(int worker) {
        return (1 + LEAST_DISAGREEMENT - mean()) / (1 + LEAST_DISAGREEMENT - of(worker));
    }

    /** Full agreement where nobody can be compared to anybody. */
    private double mean() {
        return count == 0 ? 1 : sum / count;
    }
}
