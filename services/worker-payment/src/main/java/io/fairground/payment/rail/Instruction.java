package io.fairground.payment.rail;

import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.Beneficiary;
import java.util.UUID;

/**
 * One payment, as a rail is asked for it.
 *
 * @param payoutId what the rail knows it by; never used for a second payment
 */
public record Instruction(UUID payoutId, Money amount, Beneficiary beneficiary) {

    /** The id in 32 characters: references of ISO 20022 have 35 at most. */
    public String reference() {
        return referenceOf(payoutId);
    }

    public static String referenceOf(UUID payoutId) {
        return payoutId.toString().replace("-", "");
    }
}
