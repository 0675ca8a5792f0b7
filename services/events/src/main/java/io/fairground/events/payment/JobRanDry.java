package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A job's escrow does not hold what is due next. The job is to rest until its vendor adds to the budget; what is due is
 * kept, and nothing was paid beyond the escrow.
 *
 * @param due what could not be paid
 */
public record JobRanDry(UUID eventId, Instant occurredAt, UUID jobId, Money due) implements PaymentEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
