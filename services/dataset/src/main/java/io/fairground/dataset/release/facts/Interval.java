package io.fairground.dataset.release.facts;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** An estimate with its 95 % interval. */
@JsonPropertyOrder({"value", "low", "high"})
public record Interval(double value, double low, double high) {

    private static final double Z = 1.959963984540054;

    public static Interval normal(double value, double standardError) {
        return new Interval(value, value - Z * standardError, value + Z * standardError);
    }

    /** A share of a count (Wilson 1927): inside 0 and 1 for small counts, too. */
    public static Interval share(long hits, long of) {
        var p = (double) hits / of;
        var z2 = Z * Z / of;
        var middle = (p + z2 / 2) / (1 + z2);
        var half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of)) / (1 + z2);
        return new Interval(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The first share less the second, independent of each other (Newcombe 1998, method 10). */
    public static Interval difference(Interval first, Interval second) {
        var value = first.value - second.value;
        var below = Math.hypot(first.value - first.low, second.high - second.value);
        var above = Math.hypot(first.high - first.value, second.value - second.low);
        return new Interval(value, value - below, value + above);
    }
}
