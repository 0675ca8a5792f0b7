package io.fairground.quality.preference;

/**
 * How the parameters enter each comparison: the locals of a row are linear in the vector of {@link Layout}, and a derivative
 * by the locals goes back the same way.
 */
final class Design {

    private final Comparisons comparisons;
    private final Layout layout;

    Design(Comparisons comparisons, Layout layout) {
        this.comparisons = comparisons;
        this.layout = layout;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Layout layout() {
        return layout;
    }

    /** Coefficient by which an effect enters the advantage of a row's first item. */
    double effect(int row, int effect) {
        if (!layout.position()) {
            return comparisons.covariates().get(effect).value(row);
        }
        return effect == 0 ? 1 : comparisons.covariates().get(effect - 1).value(row);
    }

    /** Writes the locals of a row for a vector of all parameters, or of the shared ones alone (a worker's own part is 0). */
    void gather(int row, double[] vector, double[] local) {
        var d = vector[comparisons.first(row)] - vector[comparisons.second(row)];
        for (var e = 0; e < layout.effects(); e++) {
            d += vector[layout.items() + e] * effect(row, e);
        }
        local[0] = d;
        for (var k = 1; k < local.length; k++) {
            local[k] = vector[layout.crowd(k)];
        }
        if (vector.length > layout.shared()) {
            for (var k = 1; k < local.length; k++) {
                local[k] += vector[layout.own(comparisons.worker(row), k)];
            }
        }
    }

    /** Adds {@code factor} times a derivative by the locals to the derivative by the parameters. */
    void scatter(int row, double[] by, double factor, double[] into) {
        var d = factor * by[0];
        into[comparisons.first(row)] += d;
        into[comparisons.second(row)] -= d;
        for (var e = 0; e < layout.effects(); e++) {
            into[layout.items() + e] += d * effect(row, e);
        }
        for (var k = 1; k < by.length; k++) {
            into[layout.crowd(k)] += factor * by[k];
        }
        if (into.length > layout.shared()) {
            for (var k = 1; k < by.length; k++) {
                into[layout.own(comparisons.worker(row), k)] += factor * by[k];
            }
        }
    }
}
