package io.fairground.events.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * Where the hash chain of the ledger stood when a day (UTC) was over. Whoever keeps it can prove later that nothing before
 * it was changed or cut off.
 *
 * @param dayEndedAt the midnight that ended the day
 * @param transactionId the transaction of the last seal before it
 * @param position of that seal, from 1
 * @param hash of that seal, SHA-256, hexadecimal
 */
public record LedgerHeadSealed(
        UUID eventId, Instant occurredAt, Instant dayEndedAt, UUID transactionId, long position, String hash)
        implements PaymentEvent {

    @Override
    public UUID key() {
        return transactionId;
    }
}
