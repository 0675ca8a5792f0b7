package io.fairground.payment.offer;

import io.fairground.kernel.Money;

/** Whether an offer may be made. */
public sealed interface OfferVerdict {

    record Passes() implements OfferVerdict {}

    record BelowFloor(Money smallest, String reason) implements OfferVerdict {}

    record NoUsableFloor(String reason) implements OfferVerdict {}

    record NoExchangeRate(String reason) implements OfferVerdict {}
}
