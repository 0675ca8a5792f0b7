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

    private static final double TAIL = 0.025;

    public static Accuracy of(int right, int trials) {
        if (right < 0 || trials < right) {
            throw new IllegalArgumentException(right + " right of " + trials);
        }
        var posterior = new BetaDistribution(1.0 + right, 1.0 + trials - right);
        return new Accuracy(
                (1.0 + right) / (2.0 + trials),
                posterior.inverseCumulativeProbability(TAIL),
                posterior.inverseCumulativeProbability(1 - TAIL));
    }
}
