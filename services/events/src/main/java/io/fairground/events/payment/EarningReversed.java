package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * The pay of an assignment was taken back in full: a person refused it with evidence, and its appeal was lost or never
 * made. Should it be found to be hers after all, another {@link EarningAccrued} follows.
 *
 * @param transactionId the ledger transaction that reverses it
 */
public record EarningReversed(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID workerId,
        Money amount,
        UUID transactionId)
        implements PaymentEvent {

    @Override
    public UUID key() {
        return assignmentId;
    }
}
