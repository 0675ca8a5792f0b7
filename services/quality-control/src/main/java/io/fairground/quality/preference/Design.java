package io.fairground.quality.preference;

/**
 * How the parameters enter each comparison: the locals of a row are linear in the vector of {@link Layout}, and a derivative
 * by the locals goes back the same way.
 */
final class Design {

    private final Comparisons comparisons;
    private final Layout layout;
    private final Covariate[] covariates;

    Design(Comparisons comparisons, Layout layout) {
        this.comparisons = comparisons;
        this.layout = layout;
        this.covariates = comparisons.covariates().toArray(Covariate[]::new);
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Layout layout() {
        return layout;
    }

    /** Coefficient by which an effect enters the advantage of a row's first item. */
    double effect(int row, int effect) {
        var covariate = layout.position() ? effect - 1 : effect;
        return covariate < 0 ? 1 : covariates[covariate].value(row);
    }

    /** The advantage of a row's first item. */
    double advantage(int row, double[] vector) {
        var d = vector[comparisons.first(row)] - vector[comparisons.second(row)];
        if (layout.position()) {
            d += vector[layout.items()];
        }
        for (var c = 0; c < covariates.length; c++) {
            d += vector[layout.covariate(c)] * covariates[c].value(row);
        }
        return d;
    }

    /** Adds a derivative by the advantage to the derivative by the parameters. */
    void addAdvantage(int row, double by, double[] into) {
        into[comparisons.first(row)] += by;
        into[comparisons.second(row)] -= by;
        if (layout.position()) {
            into[layout.items()] += by;
        }
        for (var c = 0; c < covariates.length; c++) {
            into[layout.covariate(c)] += by * covariates[c].value(row);
        }
    }

    /** Writes the locals of a row for a vector of all parameters, or of the shared ones alone (a worker's own part is 0). */
    void gather(int row, double[] vector, double[] local) {
        local[0] = advantage(row, vector);
        for (var k = 1; k < local.length; k++) {
            local[k] = k <= layout.lastOfCrowd() ? vector[layout.crowd(k)] : 0;
        }
        if (vector.length > layout.shared()) {
            for (var k = 1; k < local.length; k++) {
                local[k] += vector[layout.own(comparisons.worker(row), k)];
            }
        }
    }

    /** Adds {@code factor} times a derivative by the locals to the derivative by the parameters. */
    void scatter(int row, double[] by, double factor, double[] into) {
        addAdvantage(row, factor * by[0], into);
        for (var k = 1; k <= layout.lastOfCrowd(); k++) {
            into[layout.crowd(k)] += factor * by[k];
        }
        if (into.length > layout.shared()) {
            for (var k = 1; k < by.length; k++) {
                into[layout.own(comparisons.worker(row), k)] += factor * by[k];
            }
        }
    }
}
