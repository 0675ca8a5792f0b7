package io.fairground.payment.ledger;

import io.fairground.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rounding behind a posting, kept so that anybody can repeat it.
 *
 * @param exactMinor the amount in minor units before it
 */
public record Rounding(BigDecimal exactMinor, Mode mode) {

    /** Digits after the point that are kept of the exact amount. */
    public static final int DIGITS = 18;

    /** Which way, and for what. */
    public enum Mode {
        /** Floors, prices, top-ups: what a worker gets. */
        CEILING,
        /** What a worker is charged. */
        FLOOR,
        /** Conversions. */
        HALF_EVEN
    }

    public Rounding {
        exactMinor = exactMinor.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The exact amount as the ledger can hold it. */
    public Money money(String currency) {
        var minor = exactMinor.setScale(0, RoundingMode.valueOf(mode.name()));
        return new Money(minor.longValueExact(), currency);
    }
}
