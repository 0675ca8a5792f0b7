package io.fairground.payment.exchange.app;

import io.fairground.payment.exchange.DatedRates;
import io.fairground.payment.exchange.ExchangeRates;
import io.fairground.payment.exchange.RateImports;
import io.fairground.payment.exchange.RateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Imported rates before the shipped ones. */
@ApplicationScoped
class RateSourceProducer {

    @Produces
    @Singleton
    RateSource rateSource(RateImports imports, ExchangeRates shipped) {
        return new DatedRates(imports, shipped);
    }
}
