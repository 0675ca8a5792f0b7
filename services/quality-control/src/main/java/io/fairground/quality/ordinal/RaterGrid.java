package io.fairground.quality.ordinal;

import org.hipparchus.special.Erf;

/**
 * What a rater may be like: a bias in levels and a spread in levels, on a grid, with the log probability of each answer
 * for each true level worked out once.
 *
 * <p>{@code P(l | k) = (1 - e) (F((l + 1/2 - k - b) / s) - F((l - 1/2 - k - b) / s)) + e / levels}, {@code F} being the
 * normal distribution function, the outer levels taking their whole tails, and {@code e} = {@value #SLIP} for slips: a
 * click on the wrong star must not make a careful rater impossible. It depends on {@code l - k} but for the outer
 * levels, so a cell of the grid takes a few numbers, not a matrix.
 */
final class RaterGrid {

    static final double SLIP = 0.02;
    private static final int BIASES = 17;
    private static final int SPREADS = 20;
    private static final double LEAST_SPREAD = 0.2;

    private final int levelCount;
    private final double[] bias = new double[BIASES];
    private final double[] logSpread = new double[SPREADS];
    private final double[][] inner;
    private final double[][] lowest;
    private final double[][] highest;

    RaterGrid(int levelCount) {
        this.levelCount = levelCount;
        this.inner = new double[BIASES * SPREADS][2 * levelCount];
        this.lowest = new double[BIASES * SPREADS][levelCount];
        this.highest = new double[BIASES * SPREADS][levelCount];
        for (var b = 0; b < BIASES; b++) {
            bias[b] = (b - BIASES / 2) * (levelCount - 1) / (BIASES - 1.0);
        }
        var ratio = Math.log(2 * levelCount / LEAST_SPREAD) / (SPREADS - 1);
        for (var s = 0; s < SPREADS; s++) {
            logSpread[s] = Math.log(LEAST_SPREAD) + s * ratio;
        }
        for (var cell = 0; cell < BIASES * SPREADS; cell++) {
            fill(cell);
        }
    }

    private void fill(int cell) {
        for (var offset = 1 - levelCount; offset < levelCount; offset++) {
            inner[cell][offset + levelCount] = log(below(cell, offset + 0.5) - below(cell, offset - 0.5));
        }
        for (var truth = 0; truth < levelCount; truth++) {
            lowest[cell][truth] = log(below(cell, 0.5 - truth));
            highest[cell][truth] = log(1 - below(cell, levelCount - 1.5 - truth));
        }
    }

    private double below(int cell, double offset) {
        var scaled = (offset - bias(cell)) / Math.exp(logSpread(cell));
        return (1 + Erf.erf(scaled / Math.sqrt(2))) / 2;
    }

    private double log(double probability) {
        return Math.log((1 - SLIP) * Math.max(0, probability) + SLIP / levelCount);
    }

    int cells() {
        return BIASES * SPREADS;
    }

    double bias(int cell) {
        return bias[cell % BIASES];
    }

    double logSpread(int cell) {
        return logSpread[cell / BIASES];
    }

    /** No bias, and a spread of about one level. */
    int middle() {
        var spread = 0;
        while (spread < SPREADS - 1 && logSpread[spread + 1] <= 0) {
            spread++;
        }
        return spread * BIASES + BIASES / 2;
    }

    /** The cell this many steps of bias and of spread away; the same cell at the rim. */
    int neighbour(int cell, int biasSteps, int spreadSteps) {
        var b = Math.clamp(cell % BIASES + biasSteps, 0, BIASES - 1);
        var s = Math.clamp(cell / BIASES + spreadSteps, 0, SPREADS - 1);
        return s * BIASES + b;
    }

    /** Log probability of an answer where the truth is a level. */
    double logProbability(int cell, int truth, int answer) {
        if (levelCount == 1) {
            return 0;
        }
        if (answer == 0) {
            return lowest[cell][truth];
        }
        return answer == levelCount - 1 ? highest[cell][truth] : inner[cell][answer - truth + levelCount];
    }
}
