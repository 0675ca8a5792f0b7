package io.fairground.quality.preference;

/**
 * An estimated number with its interval.
 *
 * @param low lower end of the interval of the confidence that was asked for
 * @param high upper end
 */
public record Estimate(double value, double standardError, double low, double high) {

    static Estimate of(double value, double variance, double quantile) {
        var error = Math.sqrt(variance);
        return new Estimate(value, error, value - quantile * error, value + quantile * error);
    }
}
