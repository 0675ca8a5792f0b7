package io.fairground.payment.payout;

import io.fairground.kernel.Money;
import io.fairground.payment.rail.RailKind;
import org.jspecify.annotations.Nullable;

/**
 * The smallest payout: so many hours of the floor where she works, below one day's by construction (Fairwork: no
 * threshold may keep a day's pay from anybody). Without a floor in the currency it is what the rail can carry at all.
 */
public record PayoutMinimum(int floorHours) {

    private static final int HOURS_OF_A_DAY = 8;

    public PayoutMinimum {
        if (floorHours < 0 || floorHours >= HOURS_OF_A_DAY) {
            throw new IllegalArgumentException("the smallest payout is below one day's floor: 0 to 7 hours of it");
        }
    }

    /** @param hourlyFloor null when none is known, or it is of another currency */
    public Money of(RailKind rail, String currency, @Nullable Money hourlyFloor) {
        var step = rail.step(currency);
        if (hourlyFloor == null || !hourlyFloor.currency().equals(currency)) {
            return step;
        }
        // rounded down to what the rail carries, so that it never ends above the hours it stands for
        var hours = rail.carriedOf(hourlyFloor.times(floorHours));
        return hours.compareTo(step) < 0 ? step : hours;
    }
}
