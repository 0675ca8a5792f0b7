package io.fairground.payment.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A transaction as it stands in the database, whatever stands there: what the hash chain is made over.
 *
 * @param entries ordered by line
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash, never as a record
public record SealedTransaction(
        UUID id,
        String idempotencyKey,
        byte[] requestHash,
        String type,
        Instant recordedAt,
        List<StoredEntry> entries) {

    /** An entry with the account it is on: an account that changes its owner breaks the chain too. */
    public record StoredEntry(int line, String kind, String owner, String currency, String side, long amountMinor) {}

    public SealedTransaction {
        entries = List.copyOf(entries);
    }

    /** SHA-256 over the hash before it and this transaction. */
    public byte[] hashAfter(byte[] previousHash) {
        var bytes = new CanonicalBytes()
                .raw(previousHash)
                .text("fairground-ledger-1")
                .text(id.toString())
                .text(idempotencyKey)
                .raw(requestHash)
                .text(type)
                .number(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .number(entries.size());
        for (var entry : entries) {
            bytes.number(entry.line())
                    .text(entry.kind())
                    .text(entry.owner())
                    .text(entry.currency())
                    .text(entry.side())
                    .number(entry.amountMinor());
        }
        return bytes.sha256();
    }
}
