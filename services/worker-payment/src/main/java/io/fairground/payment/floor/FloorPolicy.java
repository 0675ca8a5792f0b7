package io.fairground.payment.floor;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the floor that binds is made: the maximum of the law and of what this policy adds to it. Proposed by one person and
 * signed by another.
 *
 * @param livingCounts whether imported living wages count
 * @param pppReference the region whose floor is carried over by purchasing power; null: none is
 * @param pppShare the share of it that counts, 0 to 1
 * @param pppYearsApart how many years the price level may be older than the wage
 * @param policyHourly the platform's own minimum for an hour; null: there is none
 */
public record FloorPolicy(
        UUID policyId,
        LocalDate validFrom,
        boolean livingCounts,
        @Nullable Region pppReference,
        BigDecimal pppShare,
        int pppYearsApart,
        @Nullable Money policyHourly,
        String proposedBy,
        @Nullable String signedBy) {

    public FloorPolicy {
        if (pppShare.signum() < 0 || pppShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share is between 0 and 1: " + pppShare);
        }
        if (pppShare.signum() > 0 && pppReference == null) {
            throw new IllegalArgumentException("a share of the purchasing power needs a reference region");
        }
        if (proposedBy.equals(signedBy)) {
            throw new IllegalArgumentException("who proposes a policy does not sign it");
        }
    }
}
