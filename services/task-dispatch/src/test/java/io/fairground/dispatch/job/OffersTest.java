package io.fairground.dispatch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersTest {

    private static final Offer US = offer("US", Level.RATER, 10);
    private static final Offer CALIFORNIA = offer("US-CA", Level.RATER, 14);
    private static final Offer US_EXPERT = offer("US", Level.EXPERT, 90);

    private final Offers offers = new Offers(List.of(US, CALIFORNIA, US_EXPERT));

    @Test
    void aSubdivisionsOwnOfferComesBeforeThatOfItsCountry() {
        assertThat(offers.best(Region.of("US-CA"), Level.RATER)).contains(CALIFORNIA);
    }

    @Test
    void aCountrysOfferCoversSubdivisionsWithoutOneOfTheirOwn() {
        assertThat(offers.best(Region.of("US-NY"), Level.RATER)).contains(US);
        assertThat(offers.best(Region.of("US-CA"), Level.EXPERT)).contains(US_EXPERT);
    }

    @Test
    void aSubdivisionsOfferSaysNothingAboutItsCountry() {
        assertThat(new Offers(List.of(CALIFORNIA)).best(Region.of("US"), Level.RATER))
                .isEmpty();
    }

    @Test
    void whereNothingIsOfferedNobodyWorks() {
        assertThat(offers.best(Region.of("KE"), Level.RATER)).isEmpty();
        assertThat(offers.best(Region.of("US"), Level.TUTOR)).isEmpty();
    }

    private static Offer offer(String region, Level level, long cents) {
        return new Offer(Region.of(region), level, new Money(cents, "USD"));
    }
}
