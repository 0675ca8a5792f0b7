package io.fairground.payment.floor.rest;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.payment.floor.FloorPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A floor policy.
 *
 * @param signed it counts from validFrom on; until somebody else than its proposer signs it, it does not
 */
public record PolicyView(
        UUID policyId,
        LocalDate validFrom,
        boolean livingCounts,
        @Nullable Region pppReference,
        BigDecimal pppShare,
        int pppYearsApart,
        @Nullable Money policyHourly,
        boolean signed) {

    static PolicyView of(FloorPolicy policy) {
        return new PolicyView(
                policy.policyId(),
                policy.validFrom(),
                policy.livingCounts(),
                policy.pppReference(),
                policy.pppShare(),
                policy.pppYearsApart(),
                policy.policyHourly(),
                policy.signedBy() != null);
    }
}
