package io.fairground.quality.preference;

import java.util.Arrays;

/**
 * Exact inverses, one for each component. Scores of two components meet only through the few parameters that all comparisons
 * share, so the information is block diagonal with a thin border:
 *
 * <pre>
 * | A  B |      S = D - B' A^-1 B       x = A^-1 a - L y,   y = S^-1 (b - L' a)
 * | B' D |      L = A^-1 B
 * </pre>
 */
final class DenseSolves implements Solves {

    /** Largest component: its inverse takes a cubic number of steps, about a second. */
    private static final int ITEMS_MAX = 1_000;
    /** Cells of all inverses together: 128 MB. */
    private static final long CELLS_MAX = 16L << 20;

    private final Components components;
    private final int items;
    private final int border;
    private final int[] place;
    private final double[][] inverse;
    private final double[] leaning;
    private final double[] corner;

    static boolean fits(Components components) {
        var cells = 0L;
        for (var component = 0; component < components.count(); component++) {
            var size = components.members(component).length;
            cells += (long) size * size;
            if (size > ITEMS_MAX) {
                return false;
            }
        }
        return cells <= CELLS_MAX;
    }

    DenseSolves(Design design, Curvature curvature, Components components) {
        this.components = components;
        this.items = design.layout().items();
        this.border = design.layout().shared() - items;
        this.place = places();
        this.inverse = new double[components.count()][];
        var blocks = new InformationBlocks(design, curvature, components, place);
        for (var component = 0; component < inverse.length; component++) {
            inverse[component] = invert(blocks.block(component), components.members(component).length);
        }
        this.leaning = leaning(blocks.border());
        this.corner = invert(schur(blocks), border);
    }

    private int[] places() {
        var places = new int[items];
        for (var component = 0; component < components.count(); component++) {
            var members = components.members(component);
            for (var i = 0; i < members.length; i++) {
                places[members[i]] = i;
            }
        }
        return places;
    }

    /** Gauss-Jordan in place; without pivots, as the matrix is positive definite. */
    static double[] invert(double[] matrix, int n) {
        for (var k = 0; k < n; k++) {
            var pivot = 1 / matrix[k * n + k];
            matrix[k * n + k] = 1;
            for (var j = 0; j < n; j++) {
                matrix[k * n + j] *= pivot;
            }
            for (var i = 0; i < n; i++) {
                if (i != k) {
                    eliminate(matrix, n, i, k);
                }
            }
        }
        return matrix;
    }

    private static void eliminate(double[] matrix, int n, int i, int k) {
        var factor = matrix[i * n + k];
        matrix[i * n + k] = 0;
        if (factor == 0) {
            return;
        }
        var into = i * n;
        var from = k * n;
        for (var j = 0; j < n; j++) {
            matrix[into + j] -= factor * matrix[from + j];
        }
    }

    private double[] leaning(double[] borderCells) {
        var result = new double[items * border];
        for (var q = 0; q < border; q++) {
            var column = new double[items];
            for (var item = 0; item < items; item++) {
                column[item] = borderCells[item * border + q];
            }
            var solved = inBlocks(column);
            for (var item = 0; item < items; item++) {
                result[item * border + q] = solved[item];
            }
        }
        return result;
    }

    private double[] schur(InformationBlocks blocks) {
        var schur = blocks.corner();
        for (var item = 0; item < items; item++) {
            for (var p = 0; p < border; p++) {
                for (var q = 0; q < border; q++) {
                    schur[p * border + q] -= blocks.border()[item * border + p] * leaning[item * border + q];
                }
            }
        }
        return schur;
    }

    private double[] inBlocks(double[] b) {
        var x = new double[items];
        for (var component = 0; component < inverse.length; component++) {
            var members = components.members(component);
            var block = inverse[component];
            for (var j = 0; j < members.length; j++) {
                var value = b[members[j]];
                if (value != 0) {
                    for (var i = 0; i < members.length; i++) {
                        x[members[i]] += block[j * members.length + i] * value;
                    }
                }
            }
        }
        return x;
    }

    @Override
    public double[] solve(double[] b) {
        var x = Arrays.copyOf(inBlocks(b), items + border);
        var rest = Arrays.copyOfRange(b, items, items + border);
        for (var item = 0; item < items; item++) {
            for (var q = 0; q < border; q++) {
                rest[q] -= leaning[item * border + q] * b[item];
            }
        }
        for (var p = 0; p < border; p++) {
            for (var q = 0; q < border; q++) {
                x[items + p] += corner[p * border + q] * rest[q];
            }
        }
        for (var item = 0; item < items; item++) {
            for (var q = 0; q < border; q++) {
                x[item] -= leaning[item * border + q] * x[items + q];
            }
        }
        return x;
    }

    @Override
    public double[] solveRoughly(double[] b) {
        return solve(b);
    }

    /** Posterior covariance of two scores. */
    double covariance(int one, int other) {
        var sum = 0.0;
        if (components.of(one) == components.of(other)) {
            var component = components.of(one);
            sum = inverse[component][place[one] * components.members(component).length + place[other]];
        }
        for (var p = 0; p < border; p++) {
            for (var q = 0; q < border; q++) {
                sum += leaning[one * border + p] * corner[p * border + q] * leaning[other * border + q];
            }
        }
        return sum;
    }

    /** Posterior variance of the difference of two scores. */
    double differenceVariance(int one, int other) {
        return covariance(one, one) + covariance(other, other) - 2 * covariance(one, other);
    }
}
