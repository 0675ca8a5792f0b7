package io.fairground.payment.exchange;

import java.time.LocalDate;

/** Which exchange rates hold on a day. */
@FunctionalInterface
public interface RateSource {

    ExchangeRates at(LocalDate day);
}
