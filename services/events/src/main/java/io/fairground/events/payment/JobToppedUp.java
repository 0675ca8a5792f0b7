package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A vendor put more of its money into the escrow of a job, which goes on if it had run dry.
 *
 * @param added to what was reserved
 */
public record JobToppedUp(UUID eventId, Instant occurredAt, UUID jobId, Money added) implements PaymentEvent {

    @Override
    public UUID key() {
        return jobId;
    }
}
