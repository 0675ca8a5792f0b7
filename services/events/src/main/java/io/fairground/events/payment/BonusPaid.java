package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A vendor paid a worker more than its offer.
 *
 * @param reason in the vendor's words
 * @param transactionId the ledger transaction that holds it
 */
public record BonusPaid(
        UUID eventId,
        Instant occurredAt,
        UUID bonusId,
        UUID jobId,
        UUID workerId,
        Money amount,
        String reason,
        UUID transactionId)
        implements PaymentEvent {

    @Override
    public UUID key() {
        return workerId;
    }
}
