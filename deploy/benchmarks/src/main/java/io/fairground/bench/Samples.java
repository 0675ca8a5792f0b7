package io.fairground.bench;

import java.util.Collection;
import java.util.List;

/**
 * One figure measured in several rounds.
 *
 * @param values in the order of the rounds; at least one
 */
public record Samples(List<Double> values) {

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    public static Samples of(Collection<Double> values) {
        return new Samples(List.copyOf(values));
    }

    /** The middle value; the mean of the two middle ones when there is an even number. */
    public double median() {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double lowest() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double highest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Highest less lowest, as a share of the median: 0.1 says that the rounds differ by a tenth. */
    public double spread() {
        return median() == 0 ? 0 : (highest() - lowest()) / Math.abs(median());
    }
}
