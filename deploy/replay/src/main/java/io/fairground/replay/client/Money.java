package io.fairground.replay.client;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in the smallest unit of its currency. */
public record Money(long amountMinor, String currency) {

    /** Such as {@code 1.30 INR}. */
    @Override
    public String toString() {
        var digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(amountMinor, digits).toPlainString() + " " + currency;
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amountMinor, factor), currency);
    }

    /** The next amount above, or this one, with at most two digits that are not zero: 128 becomes 130. */
    public Money roundedUp() {
        long unit = 1;
        while (amountMinor / unit >= 100) {
            unit *= 10;
        }
        return new Money(Math.ceilDiv(amountMinor, unit) * unit, currency);
    }
}
