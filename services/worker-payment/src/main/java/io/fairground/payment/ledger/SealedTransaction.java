package io.fairground.payment.ledger;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as it stands in the database, whatever stands there: what the hash chain is made over.
 *
 * @param validOn null in a transaction from before there were two times
 * @param rounding how its amount was rounded, as text; null when it was not
 * @param entries ordered by line
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash, never as a record
public record SealedTransaction(
        UUID id,
        String idempotencyKey,
        byte[] requestHash,
        String type,
        int lineCount,
        Instant recordedAt,
        @Nullable LocalDate validOn,
        @Nullable UUID reverses,
        @Nullable String reason,
        @Nullable String rounding,
        List<StoredEntry> entries) {

    /** An entry with the account it is on: an account that changes its owner breaks the chain too. */
    public record StoredEntry(
            int line, int lineCount, StoredAccount account, String currency, String side, long amountMinor) {}

    /** The whole row of an account. */
    public record StoredAccount(UUID id, String kind, String owner, String currency, Instant createdAt) {}

    public SealedTransaction {
        entries = List.copyOf(entries);
    }

    /** SHA-256 over the hash before it, this transaction, and when it was sealed. */
    public byte[] hashAfter(byte[] previousHash, Instant sealedAt) {
        return validOn == null ? hashOfTheFirstFormat(previousHash) : hashOfTheSecondFormat(previousHash, sealedAt);
    }

    /** Every column of every row is in it. */
    private byte[] hashOfTheSecondFormat(byte[] previousHash, Instant sealedAt) {
        var bytes = new CanonicalBytes()
                .raw(previousHash)
                .text("fairground-ledger-2")
                .number(micros(sealedAt))
                .text(id.toString())
                .text(idempotencyKey)
                .raw(requestHash)
                .text(type)
                .number(lineCount)
                .number(micros(recordedAt))
                .text(String.valueOf(validOn))
                .text(Objects.toString(reverses, ""))
                .text(reason == null ? "-" : "+" + reason)
                .text(Objects.toString(rounding, ""))
                .number(entries.size());
        for (var entry : entries) {
            bytes.number(entry.line())
                    .number(entry.lineCount())
                    .text(entry.account().id().toString())
                    .text(entry.account().currency())
                    .number(micros(entry.account().createdAt()));
            hashMoney(bytes, entry);
        }
        return bytes.sha256();
    }

    private byte[] hashOfTheFirstFormat(byte[] previousHash) {
        var bytes = new CanonicalBytes()
                .raw(previousHash)
                .text("fairground-ledger-1")
                .text(id.toString())
                .text(idempotencyKey)
                .raw(requestHash)
                .text(type)
                .number(micros(recordedAt))
                .number(entries.size());
        for (var entry : entries) {
            bytes.number(entry.line());
            hashMoney(bytes, entry);
        }
        return bytes.sha256();
    }

    private static void hashMoney(CanonicalBytes bytes, StoredEntry entry) {
        bytes.text(entry.account().kind())
                .text(entry.account().owner())
                .text(entry.currency())
                .text(entry.side())
                .number(entry.amountMinor());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Its entries as somebody would post them. */
    public List<Line> lines() {
        return entries.stream()
                .map(entry -> new Line(
                        new Account(
                                AccountKind.valueOf(entry.account().kind()),
                                entry.account().owner(),
                                entry.account().currency()),
                        Side.valueOf(entry.side()),
                        new Money(entry.amountMinor(), entry.currency())))
                .toList();
    }
}
