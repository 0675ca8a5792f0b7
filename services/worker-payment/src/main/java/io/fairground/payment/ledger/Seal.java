package io.fairground.payment.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the hash chain.
 *
 * @param position 1 for the first, without gaps
 * @param sealedAt to the microsecond
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters, never as a record
public record Seal(long position, UUID transactionId, byte[] previousHash, byte[] hash, Instant sealedAt) {

    private static final int HASH_BYTES = 32;

    /** What stands before the first link. */
    public static byte[] genesis() {
        return new byte[HASH_BYTES];
    }

    /** @param head the last link so far; null when there is none */
    public static Seal after(@Nullable Seal head, SealedTransaction transaction, Instant sealedAt) {
        var previous = head == null ? genesis() : head.hash();
        var position = head == null ? 1 : head.position() + 1;
        return new Seal(position, transaction.id(), previous, transaction.hashAfter(previous, sealedAt), sealedAt);
    }
}
