package io.fairground.payment.floor;

import io.fairground.kernel.Region;
import java.time.LocalDate;

/** Says which floor pay is held to. */
@FunctionalInterface
public interface FloorSource {

    FloorLookup floorAt(Region region, LocalDate day);
}
