package io.fairground.payment.beneficiary;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A place a worker wants to be paid at. Never changed: another place is another account.
 *
 * @param usableFrom before it nothing is sent there
 */
public record PayoutAccount(
        UUID accountId, UUID workerId, Beneficiary beneficiary, String currency, Instant addedAt, Instant usableFrom) {

    /**
     * A stolen login is worth most just before a payout, so a further account waits: its owner has time to see it. The
     * first one does not; there is no earlier owner to warn, and people should be paid at once.
     *
     * @param others how many accounts the worker has already
     */
    public static PayoutAccount added(
            UUID accountId,
            UUID workerId,
            Beneficiary beneficiary,
            String currency,
            int others,
            Duration coolDown,
            Instant now) {
        return new PayoutAccount(
                accountId, workerId, beneficiary, currency, now, others == 0 ? now : now.plus(coolDown));
    }

    public boolean usableAt(Instant moment) {
        return !moment.isBefore(usableFrom);
    }
}
