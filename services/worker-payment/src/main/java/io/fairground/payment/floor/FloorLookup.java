package io.fairground.payment.floor;

import io.fairground.kernel.Region;

/** What is known about the legal floor of a region on a day. */
public sealed interface FloorLookup {

    record Usable(Floor floor) implements FloorLookup {}

    /** @param reason why no figure may be used, for people to read */
    record Unusable(Region region, String reason) implements FloorLookup {}
}
