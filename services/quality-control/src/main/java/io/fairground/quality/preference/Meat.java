package io.fairground.quality.preference;

import java.util.random.RandomGenerator;

/**
 * The covariance {@code M} of the derivative of the log posterior by the shared parameters. With the information {@code H} it
 * gives the covariance of the estimates, {@code H^-1 M H^-1}: the sandwich. Safe for many threads.
 */
sealed interface Meat permits ModelMeat, ClusterMeat {

    /**
     * Variance {@code c' H^-1 M H^-1 c} of a linear combination of the estimates.
     *
     * @param solved {@code H^-1 c}
     */
    double variance(double[] combination, double[] solved);

    /** Comparisons to be visited for the variances of so many combinations. */
    double cost(int combinations);

    /** A draw from {@code N(0, M)}. */
    double[] draw(RandomGenerator random);
}
