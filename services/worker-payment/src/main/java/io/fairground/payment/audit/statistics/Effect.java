package io.fairground.payment.audit.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How much more one group earns than another, in logarithms, and how sure that is.
 *
 * @param log ln of the ratio of the group to the reference: below 0 where it earns less
 * @param freedom degrees of freedom of Student's t: workers - 1
 */
public record Effect(double log, double standardError, int freedom) {

    /** The group earns this share less than the reference; negative where it earns more. */
    public double gap() {
        return -Math.expm1(log);
    }

    /** @param level such as 0.95 */
    public double low(double level) {
        return -Math.expm1(log + reach(level));
    }

    public double high(double level) {
        return -Math.expm1(log - reach(level));
    }

    /** Two-sided p-value of no difference at all: an input of {@link FalseDiscovery}, never an answer by itself. */
    public double pValue() {
        if (standardError == 0) {
            return log == 0 ? 1 : 0;
        }
        return 2 * student().cumulativeProbability(-Math.abs(log) / standardError);
    }

    /** The quantile of Student's t that a two-sided interval of that level reaches to. */
    public double quantile(double level) {
        return student().inverseCumulativeProbability((1 + level) / 2);
    }

    private double reach(double level) {
        return quantile(level) * standardError;
    }

    private TDistribution student() {
        return new TDistribution(freedom);
    }
}
