package io.fairground.payment.topup.app;

import io.fairground.payment.exchange.ExchangeRates;
import io.fairground.payment.floor.BindingFloors;
import io.fairground.payment.topup.WeekRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Holds weeks to the floors that bind. */
@ApplicationScoped
class WeekRulesProducer {

    @Produces
    @Singleton
    WeekRules weekRules(BindingFloors floors, ExchangeRates rates) {
        return new WeekRules(floors, rates);
    }
}
