package io.fairground.payment.audit.report;

import io.fairground.kernel.Money;
import io.fairground.payment.exchange.ExchangeRates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Pay in another currency, by the one dated snapshot of rates there is: for comparison, never for posting. */
public record Conversion(ExchangeRates rates) {

    /** In major units to two digits, half even; nothing without two usable rates. */
    public Optional<BigDecimal> of(Money amount, String currency) {
        return factor(amount.currency(), currency)
                .map(factor -> amount.inMajorUnits().multiply(factor).setScale(2, RoundingMode.HALF_EVEN));
    }

    /** Units of the second currency for one of the first. */
    public Optional<BigDecimal> factor(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return rates.usable(from)
                .flatMap(sold -> rates.usable(to).map(bought -> bought.divide(sold, MathContext.DECIMAL64)));
    }
}
