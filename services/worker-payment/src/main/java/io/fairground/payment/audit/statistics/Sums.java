package io.fairground.payment.audit.statistics;

import java.util.Arrays;

/** Sums of arrays, compensated for rounding, so that decompositions add up to the last digits. */
final class Sums {

    private Sums() {}

    static double of(double[] values) {
        return Arrays.stream(values).sum(); // a DoubleStream adds with Kahan's compensation
    }
}
