package io.fairground.quality.agreement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far apart two classes of a coded question are: the level of measurement. Squared distances of classes {@code c} and
 * {@code k}, with {@code n(g)} answers naming class {@code g} and {@code v(g)} its value (K. Krippendorff, <em>Computing
 * Krippendorff's alpha-reliability</em>, 2011):
 *
 * <pre>
 * nominal   1 if c and k differ
 * ordinal   (n(c) / 2 + answers between c and k + n(k) / 2)^2
 * interval  (v(c) - v(k))^2
 * ratio     ((v(c) - v(k)) / (v(c) + v(k)))^2
 * </pre>
 *
 * Example: of classes 0, 1, 2 named 4, 2 and 4 times, 0 and 2 are {@code (2 + 2 + 2)^2 = 36} apart on the ordinal scale.
 */
public abstract sealed class Distance {

    private Distance() {}

    /** The classes have no order. */
    public static Distance nominal() {
        return new Nominal();
    }

    /** The classes stand in their order; how far apart is for the answers to say. */
    public static Distance ordinal() {
        return new Ordinal();
    }

    /** The classes are the numbers 0, 1, 2, ... */
    public static Distance interval() {
        return new Interval(null);
    }

    /** @param values of the classes, in their order */
    public static Distance interval(double... values) {
        return new Interval(values.clone());
    }

    /** @param values of the classes, in their order, none below 0 */
    public static Distance ratio(double... values) {
        if (Arrays.stream(values).anyMatch(value -> !(value >= 0))) {
            throw new IllegalArgumentException("a ratio scale starts at 0");
        }
        return new Ratio(values.clone());
    }

    /** @param totals answers that name each class */
    abstract Ruler ruler(int[] totals);

    /** Whether the ruler depends on the answers, so that leaving some out moves all classes. */
    boolean ranked() {
        return false;
    }

    private static double[] checked(double[] values, int classes) {
        if (values.length != classes) {
            throw new IllegalArgumentException(values.length + " values for " + classes + " classes");
        }
        return values;
    }

    private static final class Nominal extends Distance {

        @Override
        Ruler ruler(int[] totals) {
            return new SameClass();
        }
    }

    private static final class Ordinal extends Distance {

        /** Each class at the mean rank of its answers: the distance of two is then what the formula says. */
        @Override
        Ruler ruler(int[] totals) {
            var ranks = new double[totals.length];
            var below = 0.0;
            for (var c = 0; c < ranks.length; c++) {
                ranks[c] = below + totals[c] / 2.0;
                below += totals[c];
            }
            return new Line(ranks);
        }

        @Override
        boolean ranked() {
            return true;
        }
    }

    private static final class Interval extends Distance {

        private final double @Nullable [] values;

        Interval(double @Nullable [] values) {
            this.values = values;
        }

        @Override
        Ruler ruler(int[] totals) {
            return new Line(values == null ? indexes(totals.length) : checked(values, totals.length));
        }

        private static double[] indexes(int count) {
            var indexes = new double[count];
            Arrays.setAll(indexes, c -> c);
            return indexes;
        }
    }

    private static final class Ratio extends Distance {

        private final double[] values;

        Ratio(double[] values) {
            this.values = values;
        }

        @Override
        Ruler ruler(int[] totals) {
            return new Proportion(checked(values, totals.length));
        }
    }
}
