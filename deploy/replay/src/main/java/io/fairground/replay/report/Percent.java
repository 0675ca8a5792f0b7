package io.fairground.replay.report;

import java.util.Locale;

/** Shares as a person reads them. */
public final class Percent {

    private Percent() {}

    /** Such as {@code 83.9 %}. */
    public static String of(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** Such as {@code 77.0 % [74.1, 79.9]}. */
    public static String withInterval(double share, double low, double high) {
        return String.format(Locale.ROOT, "%.1f %% [%.1f, %.1f]", share * 100, low * 100, high * 100);
    }
}
