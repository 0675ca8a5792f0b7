package io.fairground.payment.floor.app;

import io.fairground.payment.exchange.RateSource;
import io.fairground.payment.floor.BindingFloors;
import io.fairground.payment.floor.FloorDecisions;
import io.fairground.payment.floor.FloorTable;
import io.fairground.payment.floor.PppTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the benchmarks together. */
@ApplicationScoped
class BindingFloorsProducer {

    @Produces
    @Singleton
    BindingFloors bindingFloors(FloorTable legal, PppTable prices, RateSource rates, FloorDecisions decisions) {
        return new BindingFloors(legal, prices, rates, decisions);
    }
}
