package io.fairground.events.payment;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A worker's week was lifted to the floor of where she worked, over all her hours.
 *
 * @param week of ISO 8601, in UTC, such as {@code 2026-W47}
 * @param revision from 2: more turned out to be missing
 * @param floorVersion SHA-256, in hex, of the floors it was reckoned by
 * @param transactionId the ledger transaction that holds it
 */
public record WorkerToppedUp(
        UUID eventId,
        Instant occurredAt,
        UUID workerId,
        String week,
        int revision,
        String floorVersion,
        Money amount,
        UUID transactionId)
        implements PaymentEvent {

    @Override
    public UUID key() {
        return workerId;
    }
}
