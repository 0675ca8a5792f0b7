package io.fairground.dispatch.job.store;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An offer as it is stored. */
@Embeddable
class OfferRow {

    @Column(name = "region")
    String region;

    @Column(name = "level")
    String level;

    @Column(name = "amount_minor")
    long amountMinor;

    @Column(name = "currency")
    String currency;

    static OfferRow of(Offer offer) {
        var row = new OfferRow();
        row.region = offer.region().code();
        row.level = offer.level().name();
        row.amountMinor = offer.price().amountMinor();
        row.currency = offer.price().currency();
        return row;
    }

    Offer toOffer() {
        return new Offer(Region.of(region), Level.valueOf(level), new Money(amountMinor, currency));
    }
}
