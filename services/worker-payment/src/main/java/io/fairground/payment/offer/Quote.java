package io.fairground.payment.offer;

import io.fairground.kernel.Money;
import io.fairground.payment.floor.Floor;

/** The least an offer may pay, or why nobody can say. */
public sealed interface Quote {

    /** @param smallest the smallest price of one answer that passes */
    record Quoted(Money smallest, Floor floor) implements Quote {}

    record NoUsableFloor(String reason) implements Quote {}

    record NoExchangeRate(String reason) implements Quote {}
}
