package io.fairground.quality.inference;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * A probability that is not known exactly.
 *
 * @param mean what is expected of it, 0 to 1
 * @param low its 2.5 % quantile
 * @param high its 97.5 % quantile
 */
public record Estimate(double mean, double low, double high) {

    private static final double TAIL = 0.025;
    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /** After so many successes and failures, which may be fractions, seen with a uniform prior: {@code Beta(1 + s, 1 + f)}. */
    static Estimate ofCounts(double successes, double failures) {
        var beta = new BetaDistribution(1 + successes, 1 + failures);
        return new Estimate(
                (1 + successes) / (2 + successes + failures),
                beta.inverseCumulativeProbability(TAIL),
                beta.inverseCumulativeProbability(1 - TAIL));
    }

    /** With the given variance of its log odds. */
    static Estimate ofLogOdds(double mean, double variance) {
        var logOdds = Math.log(mean) - Math.log1p(-mean);
        var reach = NORMAL_QUANTILE * Math.sqrt(variance);
        return new Estimate(mean, logistic(logOdds - reach), logistic(logOdds + reach));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
