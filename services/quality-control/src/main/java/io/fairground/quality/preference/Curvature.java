package io.fairground.quality.preference;

import java.util.Arrays;

/**
 * The second derivative of a negative log posterior, or its Fisher information: the prior's part, a diagonal, and for each
 * comparison the lower triangle of a small matrix over its locals. Vectors have all parameters, or the shared ones alone;
 * the workers' own are then taken as known. One writer; readers may be many.
 */
final class Curvature {

    private final Design design;
    private final Layout layout;
    private final double[] prior;
    private final double[] cells;

    Curvature(Design design, double[] prior) {
        this.design = design;
        this.layout = design.layout();
        this.prior = prior;
        this.cells = new double[Math.multiplyExact(design.comparisons().rows(), layout.triangle())];
    }

    double[] cells() {
        return cells;
    }

    double prior(int parameter) {
        return prior[parameter];
    }

    int offset(int row) {
        return row * layout.triangle();
    }

    /** That of a row by a pair of its locals, {@code k >= l}. */
    double cell(int row, int k, int l) {
        return cells[offset(row) + k * (k + 1) / 2 + l];
    }

    void multiply(double[] vector, double[] product) {
        for (var i = 0; i < vector.length; i++) {
            product[i] = prior[i] * vector[i];
        }
        if (!layout.mixture() && design.comparisons().covariates().isEmpty()) {
            addPlain(vector, product);
        } else {
            addGeneral(vector, product);
        }
    }

    /** Without covariates and workers: the same sums as in general, with nothing but arrays in the loop. */
    private void addPlain(double[] vector, double[] product) {
        var first = design.comparisons().firsts();
        var second = design.comparisons().seconds();
        var stride = layout.triangle();
        var position = layout.position() ? vector[layout.items()] : 0;
        var tie = layout.ties() > 0 ? vector[layout.crowd(1)] : 0;
        var byPosition = 0.0;
        var byTie = 0.0;
        for (int row = 0, at = 0; row < first.length; row++, at += stride) {
            var d = vector[first[row]] - vector[second[row]] + position;
            var by = cells[at] * d;
            if (stride == 3) {
                by += cells[at + 1] * tie;
                byTie += cells[at + 1] * d + cells[at + 2] * tie;
            }
            product[first[row]] += by;
            product[second[row]] -= by;
            byPosition += by;
        }
        if (layout.position()) {
            product[layout.items()] += byPosition;
        }
        if (layout.ties() > 0) {
            product[layout.crowd(1)] += byTie;
        }
    }

    private void addGeneral(double[] vector, double[] product) {
        var comparisons = design.comparisons();
        var own = vector.length > layout.shared();
        var crowd = new double[layout.locals()];
        for (var k = 1; k <= layout.lastOfCrowd(); k++) {
            crowd[k] = vector[layout.crowd(k)];
        }
        var local = new double[crowd.length];
        var by = new double[crowd.length];
        var total = new double[crowd.length];
        for (int row = 0, cell = 0; row < comparisons.rows(); row++, cell += layout.triangle()) {
            var worker = own ? layout.own(comparisons.worker(row), 0) : 0;
            local[0] = design.advantage(row, vector);
            for (var k = 1; k < local.length; k++) {
                local[k] = own ? crowd[k] + vector[worker + k] : crowd[k];
            }
            apply(cell, local, by);
            design.addAdvantage(row, by[0], product);
            for (var k = 1; k < local.length; k++) {
                total[k] += by[k];
                if (own) {
                    product[worker + k] += by[k];
                }
            }
        }
        for (var k = 1; k <= layout.lastOfCrowd(); k++) {
            product[layout.crowd(k)] += total[k];
        }
    }

    private void apply(int offset, double[] local, double[] by) {
        var cell = offset;
        for (var k = 0; k < local.length; k++) {
            var mine = local[k];
            var sum = 0.0;
            for (var l = 0; l < k; l++) {
                sum += cells[cell] * local[l];
                by[l] += cells[cell++] * mine;
            }
            by[k] = sum + cells[cell++] * mine;
        }
    }

    /** The diagonal for so many parameters from the first on, at least the prior's: what CG is scaled by. */
    double[] diagonal(int size) {
        var diagonal = Arrays.copyOf(prior, size);
        for (var row = 0; row < design.comparisons().rows(); row++) {
            addDiagonal(row, diagonal);
        }
        for (var i = 0; i < size; i++) {
            diagonal[i] = Math.max(diagonal[i], prior[i]);
        }
        return diagonal;
    }

    private void addDiagonal(int row, double[] diagonal) {
        var weight = cells[offset(row)];
        diagonal[design.comparisons().first(row)] += weight;
        diagonal[design.comparisons().second(row)] += weight;
        for (var e = 0; e < layout.effects(); e++) {
            var x = design.effect(row, e);
            diagonal[layout.items() + e] += weight * x * x;
        }
        for (var k = 1; k <= layout.lastOfCrowd(); k++) {
            diagonal[layout.crowd(k)] += cell(row, k, k);
        }
        if (diagonal.length > layout.shared()) {
            for (var k = 1; k < layout.locals(); k++) {
                diagonal[layout.own(design.comparisons().worker(row), k)] += cell(row, k, k);
            }
        }
    }
}
