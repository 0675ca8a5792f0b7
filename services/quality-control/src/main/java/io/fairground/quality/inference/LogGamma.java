package io.fairground.quality.inference;

/**
 * The logarithm of the gamma function and its derivative, for positive numbers: variational methods ask for them millions of
 * times. Both climb by {@code gamma(x + 1) = x * gamma(x)} to where Stirling's series is exact to a double's last digits
 * (M. Abramowitz and I. Stegun, <em>Handbook of mathematical functions</em>, 6.1.40 and 6.3.18).
 */
final class LogGamma {

    private static final double LARGE = 9;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double[] STIRLING = {
        1.0 / 12, 1.0 / 360, 1.0 / 1260, 1.0 / 1680, 1.0 / 1188, 691.0 / 360360, 1.0 / 156
    };
    private static final double[] DERIVED = {
        1.0 / 12, 1.0 / 120, 1.0 / 252, 1.0 / 240, 1.0 / 132, 691.0 / 32760, 1.0 / 12
    };

    private LogGamma() {}

    static double value(double x) {
        var product = 1.0;
        var z = x;
        while (z < LARGE) {
            product *= z;
            z++;
        }
        return (z - 0.5) * Math.log(z)
                - z
                + HALF_LOG_TWO_PI
                + alternating(STIRLING, 1 / (z * z)) / z
                - Math.log(product);
    }

    /** The digamma function. */
    static double derivative(double x) {
        var sum = 0.0;
        var z = x;
        while (z < LARGE) {
            sum += 1 / z;
            z++;
        }
        var square = 1 / (z * z);
        return Math.log(z) - 0.5 / z - square * alternating(DERIVED, square) - sum;
    }

    private static double alternating(double[] coefficients, double x) {
        var sum = 0.0;
        for (var i = coefficients.length - 1; i >= 0; i--) {
            sum = coefficients[i] - x * sum;
        }
        return sum;
    }
}
