package io.fairground.events.payment;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.UUID;

/**
 * A worker has earned the pay of one assignment.
 *
 * @param transactionId the ledger transaction that holds it
 */
public record EarningAccrued(
        UUID eventId,
        Instant occurredAt,
        UUID assignmentId,
        UUID jobId,
        UUID taskId,
        UUID workerId,
        Region region,
        Money amount,
        UUID transactionId)
        implements PaymentEvent {

    @Override
    public UUID key() {
        return assignmentId;
    }
}
