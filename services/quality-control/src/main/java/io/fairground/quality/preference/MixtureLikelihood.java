package io.fairground.quality.preference;

/**
 * A worker answers by quality or by her bias (see {@link Workers}). Locals: {@code d}, {@code t} where ties count, the
 * bias {@code c} for each outcome but the last, whose own is 0, and the log-odds {@code a} of answering by quality.
 *
 * <pre>
 * r = h p(o) / P(o), the probability that this answer looked at the items
 * d log P(o) / dd = r * d log p(o) / dd,  .../dt likewise
 * d log P(o) / da = h (1 - h) (p(o) - b(o)) / P(o)
 * d log P(o) / dc(k) = (1 - r) ([o = k] - b(k))
 * </pre>
 */
final class MixtureLikelihood implements RowLikelihood {

    private final TieModel ties;
    private final int outcomes;
    private final int locals;
    private final int firstBias;
    private final int honesty;
    private final double[] cells = new double[TieModel.CELLS];
    private final double[] bias = new double[3];
    private final double[] mixed = new double[3];
    private final double[] slopes;
    private final double[] difference;
    private double honest;

    MixtureLikelihood(TieModel ties) {
        this.ties = ties;
        this.outcomes = ties.tiesCount() ? 3 : 2;
        this.firstBias = outcomes - 1;
        this.honesty = 2 * firstBias;
        this.locals = honesty + 1;
        this.slopes = new double[3 * locals];
        this.difference = new double[locals];
    }

    @Override
    public double evaluate(double[] local, int outcome, double[] gradient, double[] curvature, int offset) {
        mix(local);
        slopes(outcome);
        System.arraycopy(slopes, outcome * locals, gradient, 0, locals);
        curvature(outcome, curvature, offset);
        return Math.log(mixed[outcome]);
    }

    /**
     * What it would be if one knew whether the answer looked at the items, less what is lost by not knowing (T. A. Louis,
     * JRSS B 44, 1982): {@code r (1 - r)} times the outer product of the difference of the two gradients.
     */
    private void curvature(int outcome, double[] curvature, int offset) {
        var looked = honest * cells[outcome] / mixed[outcome];
        difference(outcome);
        var cell = offset;
        for (var k = 0; k < locals; k++) {
            for (var l = 0; l <= k; l++) {
                curvature[cell++] = known(k, l, looked) - looked * (1 - looked) * difference[k] * difference[l];
            }
        }
    }

    /** Gradient of {@code log(h p(o))} less that of {@code log((1 - h) b(o))}. */
    private void difference(int o) {
        difference[0] = cells[6 + o];
        if (outcomes == 3) {
            difference[1] = cells[9 + o];
        }
        difference[honesty] = 1;
        for (var k = 0; k < outcomes - 1; k++) {
            difference[firstBias + k] = bias[k] - (o == k ? 1 : 0);
        }
    }

    private double known(int k, int l, double looked) {
        if (k == honesty) {
            return l == honesty ? honest * (1 - honest) : 0;
        }
        if (k < firstBias) {
            return looked * quality(6 + 3 * k, 6 + 3 * l);
        }
        if (l < firstBias) {
            return 0;
        }
        var one = bias[k - firstBias];
        return (1 - looked) * (k == l ? one * (1 - one) : -one * bias[l - firstBias]);
    }

    private double quality(int one, int other) {
        return cells[0] * cells[one] * cells[other]
                + cells[1] * cells[one + 1] * cells[other + 1]
                + cells[2] * cells[one + 2] * cells[other + 2];
    }

    @Override
    public void information(double[] local, double[] information, int offset) {
        mix(local);
        for (var o = 0; o < outcomes; o++) {
            slopes(o);
        }
        var cell = offset;
        for (var k = 0; k < locals; k++) {
            for (var l = 0; l <= k; l++) {
                information[cell++] = product(k, l);
            }
        }
    }

    @Override
    public void probabilities(double[] local, double[] probability) {
        mix(local);
        System.arraycopy(mixed, 0, probability, 0, 3);
    }

    private void mix(double[] local) {
        ties.evaluate(local[0], outcomes == 3 ? local[1] : 0, cells);
        honest = 1 / (1 + Math.exp(-local[honesty]));
        var sum = 0.0;
        for (var o = 0; o < outcomes; o++) {
            bias[o] = o == outcomes - 1 ? 1 : Math.exp(local[firstBias + o]);
            sum += bias[o];
        }
        for (var o = 0; o < outcomes; o++) {
            bias[o] /= sum;
            mixed[o] = honest * cells[o] + (1 - honest) * bias[o];
        }
    }

    private void slopes(int o) {
        var looked = honest * cells[o] / mixed[o];
        var at = o * locals;
        slopes[at] = looked * cells[6 + o];
        if (outcomes == 3) {
            slopes[at + 1] = looked * cells[9 + o];
        }
        slopes[at + honesty] = honest * (1 - honest) * (cells[o] - bias[o]) / mixed[o];
        for (var k = 0; k < outcomes - 1; k++) {
            slopes[at + firstBias + k] = (1 - looked) * ((o == k ? 1 : 0) - bias[k]);
        }
    }

    private double product(int k, int l) {
        var sum = 0.0;
        for (var o = 0; o < outcomes; o++) {
            sum += mixed[o] * slopes[o * locals + k] * slopes[o * locals + l];
        }
        return sum;
    }
}
