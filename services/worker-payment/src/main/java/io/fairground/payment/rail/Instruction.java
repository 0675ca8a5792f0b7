package io.fairground.payment.rail;

import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.Beneficiary;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One payment, as a rail is asked for it.
 *
 * @param payoutId what the rail knows it by; never used for a second payment
 */
public record Instruction(UUID payoutId, Money amount, Beneficiary beneficiary) {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}");
    private static final int HALF = 16;
    private static final int HEX = 16;

    /** The id in 32 characters: references of ISO 20022 have 35 at most. */
    public String reference() {
        return referenceOf(payoutId);
    }

    /** The payout of a reference that came back; nothing when it is none of ours. */
    public static Optional<UUID> payoutIdOf(String reference) {
        if (!OURS.matcher(reference).matches()) {
            return Optional.empty();
        }
        return Optional.of(new UUID(
                Long.parseUnsignedLong(reference.substring(0, HALF), HEX),
                Long.parseUnsignedLong(reference.substring(HALF), HEX)));
    }

    public static String referenceOf(UUID payoutId) {
        return payoutId.toString().replace("-", "");
    }
}
