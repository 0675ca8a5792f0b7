package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every accepted answer of a collected job is paid; what was left in escrow went back to the vendor. */
public record JobSettled(
        UUID eventId, Instant occurredAt, UUID jobId, List<Money> paid, List<Money> released, int earningCount)
        implements PaymentEvent {

    public JobSettled {
        paid = List.copyOf(paid);
        released = List.copyOf(released);
    }

    @Override
    public UUID key() {
        return jobId;
    }
}
