package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The whole budget of a job is held in escrow.
 *
 * @param reserved one amount for each currency of its offers
 */
public record JobFunded(UUID eventId, Instant occurredAt, UUID jobId, List<Money> reserved) implements PaymentEvent {

    public JobFunded {
        reserved = List.copyOf(reserved);
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
