package io.fairground.quality.preference;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** As the model says: {@code M = H}, so that the covariance is {@code H^-1}, Laplace's approximation of the posterior. */
final class ModelMeat implements Meat {

    private final Design design;
    private final Curvature curvature;
    private final double[] factors;

    ModelMeat(Design design, Curvature curvature) {
        this.design = design;
        this.curvature = curvature;
        this.factors = curvature.cells().clone();
        for (var row = 0; row < design.comparisons().rows(); row++) {
            factorise(curvature.offset(row), design.layout().locals());
        }
    }

    /** Cholesky in place; a direction without information gets a column of zeros. */
    private void factorise(int offset, int locals) {
        for (var k = 0; k < locals; k++) {
            for (var l = 0; l <= k; l++) {
                var rest = factors[offset + cell(k, l)];
                for (var m = 0; m < l; m++) {
                    rest -= factors[offset + cell(k, m)] * factors[offset + cell(l, m)];
                }
                var pivot = k == l ? 0 : factors[offset + cell(l, l)];
                factors[offset + cell(k, l)] = k == l ? Math.sqrt(Math.max(0, rest)) : pivot == 0 ? 0 : rest / pivot;
            }
        }
    }

    private static int cell(int k, int l) {
        return k * (k + 1) / 2 + l;
    }

    @Override
    public double variance(double[] combination, double[] solved) {
        return ConjugateGradient.dot(combination, solved);
    }

    @Override
    public double cost(int combinations) {
        return 0;
    }

    /** The prior's draw, and one from each comparison. */
    @Override
    public double[] draw(RandomGenerator random) {
        var locals = design.layout().locals();
        var into = new double[design.layout().shared()];
        for (var i = 0; i < into.length; i++) {
            into[i] = Math.sqrt(curvature.prior(i)) * random.nextGaussian();
        }
        var by = new double[locals];
        for (var row = 0; row < design.comparisons().rows(); row++) {
            Arrays.fill(by, 0);
            for (var l = 0; l < locals; l++) {
                var normal = random.nextGaussian();
                for (var k = l; k < locals; k++) {
                    by[k] += factors[curvature.offset(row) + cell(k, l)] * normal;
                }
            }
            design.scatter(row, by, 1, into);
        }
        return into;
    }
}
