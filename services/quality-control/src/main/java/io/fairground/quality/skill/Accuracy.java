package io.fairground.quality.skill;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * What is known of a share after some trials: with a uniform prior the posterior is {@code Beta(1 + right, 1 + wrong)}.
 *
 * @param mean of the posterior, 0 to 1
 * @param low its 2.5 % quantile
 * @param high its 97.5 % quantile; between the two lies the share with a probability of 95 %
 */
public record Accuracy(double mean, double low, double high) {

    /** Imagined right answers of somebody of whom nothing is known. */
    public static final double PRIOR_RIGHT = 1;

    /** Imagined wrong answers. */
    public static final double PRIOR_WRONG = 1;

    /** Probability with which the share lies in the interval. */
    public static final double LEVEL = 0.95;

    private static final double TAIL = (1 - LEVEL) / 2;

    /**
     * Example: 8 right of 10 have the mean 0.75 and the interval from 0.482 to 0.940.
     *
     * @param right may be a fraction, where trials count for less than one
     */
    public static Accuracy of(double right, double trials) {
        if (!(right >= 0 && trials >= right)) {
            throw new IllegalArgumentException(right + " right of " + trials);
        }
        var posterior = new BetaDistribution(PRIOR_RIGHT + right, PRIOR_WRONG + trials - right);
        return new Accuracy(
                (PRIOR_RIGHT + right) / (PRIOR_RIGHT + PRIOR_WRONG + trials),
                posterior.inverseCumulativeProbability(TAIL),
                posterior.inverseCumulativeProbability(1 - TAIL));
    }
}
