package io.fairground.payment.floor.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal floor of a region on a day.
 *
 * @param hourly of one hour, rounded up to a minor unit; null without a usable floor
 * @param reason why there is none; null otherwise
 */
public record FloorView(
        Region region,
        LocalDate at,
        boolean usable,
        @Nullable Money hourly,
        @Nullable FloorRowView row,
        @Nullable String reason) {

    static FloorView of(Region region, LocalDate at, FloorLookup lookup) {
        return switch (lookup) {
            case FloorLookup.Usable(Floor floor) ->
                new FloorView(region, at, true, floor.hourly(), FloorRowView.of(floor), null);
            case FloorLookup.Unusable(Region _, String reason) -> new FloorView(region, at, false, null, null, reason);
        };
    }
}
