package io.fairground.payment.audit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Ratios and estimates as decimals, rounded half even. */
public final class Figures {

    private static final int DIGITS = 6;

    private Figures() {}

    /** Null where there is nothing to divide by. */
    public static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Null for what is no number. */
    public static @Nullable BigDecimal of(double estimate) {
        return Double.isFinite(estimate) ? BigDecimal.valueOf(estimate).setScale(DIGITS, RoundingMode.HALF_EVEN) : null;
    }

    public static BigDecimal hours(long millis) {
        return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(3_600_000), 4, RoundingMode.HALF_EVEN);
    }
}
