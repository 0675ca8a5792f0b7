package io.fairground.quality.integrity;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** Tail probabilities. */
final class Tails {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Tails() {}

    /** P(Z &gt;= z) of a standard normal Z. */
    static double normalAbove(double z) {
        return NORMAL.cumulativeProbability(-z);
    }

    /** P(X &lt;= successes) of X successes in {@code trials}. */
    static double binomialAtMost(int successes, int trials, double chance) {
        return successes >= trials ? 1 : new BinomialDistribution(trials, chance).cumulativeProbability(successes);
    }

    /** P(X &gt;= successes) of X successes in {@code trials}. */
    static double binomialAtLeast(int successes, int trials, double chance) {
        return successes <= 0 ? 1 : binomialAtMost(trials - successes, trials, 1 - chance);
    }

    /** P(largest standardised deviation of a Brownian bridge &gt;= x): 2 sum over k of (-1)^(k-1) exp(-2 k^2 x^2). */
    static double bridgeAbove(double x) {
        if (x < 0.3) {
            return 1;
        }
        var sum = 0.0;
        for (var k = 1; k <= 20; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
        }
        return Math.clamp(sum, 0, 1);
    }
}
