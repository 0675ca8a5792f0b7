package io.fairground.payment.topup;

import io.fairground.payment.ledger.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/** What a worker's week is short of the floor, by what is known now. */
public sealed interface Shortfall {

    /**
     * @param floorVersion SHA-256 of the floors that bound her time
     * @param countedMillis all her time, paid or not
     * @param floorMinor what that time is worth at the floors, exactly, in minor units
     * @param earnedMinor what she earned in the week, exactly
     */
    record Known(
            String currency, String floorVersion, long countedMillis, BigDecimal floorMinor, BigDecimal earnedMinor)
            implements Shortfall {

        /**
         * What is to be added now.
         *
         * @param claimedMinor what was claimed for the week before
         * @return rounded up to a minor unit; nothing when nothing is missing: what was claimed is never taken back
         */
        public Optional<Rounding> missing(long claimedMinor) {
            var missing = floorMinor.subtract(earnedMinor).subtract(BigDecimal.valueOf(claimedMinor));
            return missing.signum() > 0 ? Optional.of(new Rounding(missing, Rounding.Mode.CEILING)) : Optional.empty();
        }
    }

    /** She had no time in the week that counts. */
    record Nothing() implements Shortfall {}

    /** It cannot be said. */
    record Unclear(String why) implements Shortfall {}
}
