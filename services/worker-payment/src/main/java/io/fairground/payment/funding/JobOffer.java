package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;

/** What a job pays for one answer in one region; a country's offer covers its subdivisions that have none. */
public record JobOffer(Region region, String level, Money price) {

    /** Whether work from that region at that level may be paid by this offer. */
    public boolean pays(Region workedIn, String atLevel, Money amount) {
        var covers = region.equals(workedIn)
                || workedIn.wider().filter(region::equals).isPresent();
        return covers && level.equals(atLevel) && price.equals(amount);
    }
}
