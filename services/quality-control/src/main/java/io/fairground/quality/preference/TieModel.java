package io.fairground.quality.preference;

/**
 * How likely each outcome is, given the advantage {@code d} of the first item in log-odds: scores, place and covariates
 * together. Equal items that are ever compared must be able to tie; how readily is a parameter {@code t} of the crowd, and
 * of each worker where {@link Workers} are modelled.
 */
public sealed interface TieModel {

    /** Numbers that {@link #evaluate} writes. */
    int CELLS = 12;

    /**
     * Writes, for FIRST, SECOND and TIE in this order, the probabilities (cells 0 to 2), their logarithms (3 to 5), and the
     * derivatives of the logarithms by {@code d} (6 to 8) and by {@code t} (9 to 11).
     */
    void evaluate(double d, double t, double[] cells);

    /** Whether {@code t} exists; without it ties are left out of a fit. */
    default boolean tiesCount() {
        return true;
    }

    /**
     * <pre>
     * p(FIRST) : p(SECOND) : p(TIE) = exp(d / 2) : exp(-d / 2) : exp(t)
     * </pre>
     *
     * R. R. Davidson, <em>On extending the Bradley-Terry model to accommodate ties in paired comparison experiments</em>,
     * JASA 65, 1970 ({@code nu = exp(t)}). Whoever decides does so as if ties did not exist: the odds of FIRST among decided
     * answers are {@code exp(d)}, whatever {@code t}. Example: {@code d = 0, t = 0} gives a third each.
     */
    record Davidson() implements TieModel {

        /** Beyond this a tie is as good as certain; the bound keeps {@code exp} finite. */
        private static final double LARGEST = 300;

        @Override
        public void evaluate(double d, double t, double[] cells) {
            var half = 0.5 * Math.max(-LARGEST, Math.min(LARGEST, d));
            var tie = Math.max(-LARGEST, Math.min(LARGEST, t));
            var weaker = Math.exp(-Math.abs(half));
            var tied = Math.exp(tie) * weaker;
            var sum = 1 + weaker * weaker + tied;
            var logSum = Math.abs(half) + Math.log(sum);
            var strong = 1 / sum;
            var weak = weaker * weaker * strong;
            cells[0] = half >= 0 ? strong : weak;
            cells[1] = half >= 0 ? weak : strong;
            cells[2] = tied * strong;
            cells[3] = half - logSum;
            cells[4] = -half - logSum;
            cells[5] = tie - logSum;
            var mean = 0.5 * (cells[0] - cells[1]);
            cells[6] = 0.5 - mean;
            cells[7] = -0.5 - mean;
            cells[8] = -mean;
            cells[9] = -cells[2];
            cells[10] = -cells[2];
            cells[11] = 1 - cells[2];
        }
    }

    /**
     * <pre>
     * p(FIRST) = s(d - h),  p(SECOND) = s(-d - h),  p(TIE) = 1 - both,  s(x) = 1 / (1 + exp(-x)),  h = exp(t)
     * </pre>
     *
     * P. V. Rao and L. L. Kupper, <em>Ties in paired-comparison experiments: a generalization of the Bradley-Terry
     * model</em>, JASA 62, 1967: a difference below the threshold {@code h} is not noticed. A score is then the log-odds of
     * being preferred against not being preferred, shifted by {@code h}. Example: {@code d = 0, h = ln 2} gives a third each.
     */
    record RaoKupper() implements TieModel {

        private static final double SMALLEST = -300;
        private static final double LARGEST = 6;

        @Override
        public void evaluate(double d, double t, double[] cells) {
            var h = Math.exp(Math.clamp(t, SMALLEST, LARGEST));
            // A tie is s(d + h) s(h - d) (1 - exp(-2h)): a product, where the difference of two near ones would cancel.
            var gap = -Math.expm1(-2 * h);
            cells[3] = -softplus(h - d);
            cells[4] = -softplus(h + d);
            cells[5] = -softplus(-d - h) - softplus(d - h) + Math.log(gap);
            for (var outcome = 0; outcome < 3; outcome++) {
                cells[outcome] = Math.exp(cells[3 + outcome]);
            }
            var notFirst = sigmoid(h - d);
            var notSecond = sigmoid(h + d);
            cells[6] = notFirst;
            cells[7] = -notSecond;
            cells[8] = notFirst - notSecond;
            cells[9] = -h * notFirst;
            cells[10] = -h * notSecond;
            cells[11] = h * (2 - notFirst - notSecond + 2 * (1 - gap) / gap);
        }
    }

    /**
     * <pre>
     * p(FIRST) = 1 / (1 + exp(-d))
     * </pre>
     *
     * R. A. Bradley and M. E. Terry, <em>Rank analysis of incomplete block designs</em>, Biometrika 39, 1952. Ties are left
     * out. Example: {@code d = ln 3} gives FIRST with probability .75.
     */
    record Decided() implements TieModel {

        @Override
        public void evaluate(double d, double t, double[] cells) {
            var weaker = Math.exp(-Math.abs(d));
            var logSum = Math.log(1 + weaker);
            cells[0] = (d >= 0 ? 1 : weaker) / (1 + weaker);
            cells[1] = (d >= 0 ? weaker : 1) / (1 + weaker);
            cells[2] = 0;
            cells[3] = Math.min(d, 0) - logSum;
            cells[4] = Math.min(-d, 0) - logSum;
            cells[5] = Double.NEGATIVE_INFINITY;
            cells[6] = cells[1];
            cells[7] = -cells[0];
            for (var cell = 8; cell < CELLS; cell++) {
                cells[cell] = 0;
            }
        }

        @Override
        public boolean tiesCount() {
            return false;
        }
    }

    private static double sigmoid(double x) {
        var small = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log(1 + Math.exp(-Math.abs(x)));
    }
}
