package io.fairground.payment.rail;

import io.fairground.kernel.Money;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of rail there are, and what each can carry. */
public enum RailKind {
    /** ISO 20022 files for a bank: SEPA credit transfers, in euro, to the cent. */
    BANK_FILE(false, Set.of("EUR")),
    /** Mobile money in the shape of the GSMA API; many of these wallets take whole units only. */
    MOBILE_MONEY(true, Set.of("KES", "UGX", "TZS", "RWF", "GHS", "XOF", "XAF", "NGN", "PHP", "USD"));

    private final boolean wholeUnits;
    private final Set<String> currencies;

    RailKind(boolean wholeUnits, Set<String> currencies) {
        this.wholeUnits = wholeUnits;
        this.currencies = Collections.unmodifiableSet(new TreeSet<>(currencies));
    }

    public boolean carries(String currency) {
        return currencies.contains(currency);
    }

    public Set<String> currencies() {
        return currencies;
    }

    /** The smallest amount it can move: 100 minor units of KES on a whole-unit rail, one cent of a euro on a bank's. */
    public Money step(String currency) {
        long units = 1;
        for (int digit = 0; wholeUnits && digit < Money.minorDigits(currency); digit++) {
            units *= 10;
        }
        return new Money(units, currency);
    }

    /** What of an amount it can carry: the rest stays payable to the worker. */
    public Money carriedOf(Money amount) {
        var step = step(amount.currency()).amountMinor();
        return new Money(amount.amountMinor() - amount.amountMinor() % step, amount.currency());
    }
}
