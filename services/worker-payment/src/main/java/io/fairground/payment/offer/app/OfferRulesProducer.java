package io.fairground.payment.offer.app;

import io.fairground.payment.exchange.RateSource;
import io.fairground.payment.floor.BindingFloors;
import io.fairground.payment.offer.OfferRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the rules and their reference data together. */
@ApplicationScoped
class OfferRulesProducer {

    @Produces
    @Singleton
    OfferRules offerRules(BindingFloors floors, RateSource rates) {
        return new OfferRules(floors, rates);
    }
}
