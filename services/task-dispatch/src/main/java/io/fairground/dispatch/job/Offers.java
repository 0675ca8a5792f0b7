package io.fairground.dispatch.job;

import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.Offer;
import io.fairground.kernel.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a job pays, by region and level. */
public record Offers(List<Offer> all) {

    public Offers {
        all = List.copyOf(all);
    }

    /** The offer of the most specific region: a subdivision's own before its country's. No offer, no work there. */
    public Optional<Offer> best(Region region, Level level) {
        return Stream.concat(Stream.of(region), region.wider().stream())
                .flatMap(wanted -> offer(wanted, level).stream())
                .findFirst();
    }

    private Optional<Offer> offer(Region region, Level level) {
        return all.stream()
                .filter(offer -> offer.region().equals(region) && offer.level() == level)
                .findFirst();
    }
}
