package io.fairground.dispatch.job.rest;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import jakarta.validation.constraints.NotNull;

/**
 * What is paid for one accepted answer in one region, at one level of work.
 *
 * @param region ISO 3166; a country's offer covers its subdivisions unless they have their own
 * @param level {@code RATER}, {@code TUTOR}, {@code EXPERT} or {@code REVIEWER}
 * @param price integer minor units of an ISO 4217 currency
 */
public record OfferBody(
        @NotNull Region region,

        @NotNull Level level,
        @NotNull Money price) {

    static OfferBody of(Offer offer) {
        return new OfferBody(offer.region(), offer.level(), offer.price());
    }

    Offer toOffer() {
        return new Offer(region, level, price);
    }
}
