package io.fairground.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of one currency.
 *
 * @param amountMinor integer minor units: cents for USD, whole yen for JPY, fils (thousandths) for KWD
 * @param currency ISO 4217 code of an existing currency
 */
public record Money(long amountMinor, String currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** How many decimal digits a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
    public static int minorDigits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** @throws ArithmeticException when the sum does not fit in 64 bits: money never wraps around */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(amountMinor, count), currency);
    }

    /** The amount in major units, such as 12.31 for 1231 cents. */
    public BigDecimal inMajorUnits() {
        return BigDecimal.valueOf(amountMinor, minorDigits(currency));
    }

    /** @throws IllegalArgumentException when the currencies differ: amounts of two currencies have no order */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, sameCurrency(other).amountMinor);
    }

    @Override
    public String toString() {
        return inMajorUnits().toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }
}
