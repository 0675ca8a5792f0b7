package io.fairground.events.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job was not funded, and nothing was reserved.
 *
 * @param reasons all of them, not the first only
 */
public record JobFundingRefused(UUID eventId, Instant occurredAt, UUID jobId, List<FundingReason> reasons)
        implements PaymentEvent {

    public JobFundingRefused {
        reasons = List.copyOf(reasons);
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
