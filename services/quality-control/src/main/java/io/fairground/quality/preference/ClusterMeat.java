package io.fairground.quality.preference;

import java.util.random.RandomGenerator;

/**
 * As the answers say, whether the model is right or not:
 *
 * <pre>
 * M = L + G / (G - 1) * sum over clusters of g g',   g = sum over the cluster's rows of the derivative of log p
 * </pre>
 *
 * with the prior's precision {@code L} (without it an item never compared would be known exactly). A cluster is a worker,
 * whose answers may depend on each other, or a single row (P. J. Huber 1967; K.-Y. Liang and S. L. Zeger, <em>Longitudinal
 * data analysis using generalized linear models</em>, Biometrika 73, 1986). An answer pulls the fit towards itself, which
 * makes its own derivative too small where an item has few comparisons; it is divided by {@code 1 - leverage}, as in the
 * jackknife and in J. G. MacKinnon and H. White's HC3 (1985).
 */
final class ClusterMeat implements Meat {

    private final Design design;
    private final Curvature curvature;
    private final double[] slopes;
    private final int[] clusterOf;
    private final int clusters;

    /**
     * @param slopes derivative of {@code log p} of each row by its locals, the leverage undone
     * @param clusterOf of each row
     */
    ClusterMeat(Design design, Curvature curvature, double[] slopes, int[] clusterOf, int clusters) {
        this.design = design;
        this.curvature = curvature;
        this.slopes = slopes;
        this.clusterOf = clusterOf;
        this.clusters = clusters;
    }

    int clusters() {
        return clusters;
    }

    private double correction() {
        return clusters > 1 ? clusters / (clusters - 1.0) : 1;
    }

    @Override
    public double variance(double[] combination, double[] solved) {
        var locals = design.layout().locals();
        var local = new double[locals];
        var sums = new double[clusters];
        for (var row = 0; row < clusterOf.length; row++) {
            design.gather(row, solved, local);
            for (var k = 0; k < locals; k++) {
                sums[clusterOf[row]] += slopes[row * locals + k] * local[k];
            }
        }
        var value = correction() * ConjugateGradient.dot(sums, sums);
        for (var i = 0; i < solved.length; i++) {
            value += curvature.prior(i) * solved[i] * solved[i];
        }
        return value;
    }

    @Override
    public double cost(int combinations) {
        return (double) combinations * clusterOf.length;
    }

    @Override
    public double[] draw(RandomGenerator random) {
        var locals = design.layout().locals();
        var into = new double[design.layout().shared()];
        for (var i = 0; i < into.length; i++) {
            into[i] = Math.sqrt(curvature.prior(i)) * random.nextGaussian();
        }
        var weights = new double[clusters];
        for (var cluster = 0; cluster < clusters; cluster++) {
            weights[cluster] = Math.sqrt(correction()) * random.nextGaussian();
        }
        var by = new double[locals];
        for (var row = 0; row < clusterOf.length; row++) {
            System.arraycopy(slopes, row * locals, by, 0, locals);
            design.scatter(row, by, weights[clusterOf[row]], into);
        }
        return into;
    }
}
