package io.fairground.payment.ledger;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole ledger found.
 *
 * @param sealedCount links that were walked and hold
 * @param unsealedCount transactions that wait for their seal
 * @param headHash hash of the last good link, hexadecimal: keep it elsewhere, and a later walk proves nothing was cut off
 * @param fault the first bad row; null when there is none
 */
public record Verification(
        long sealedCount,
        long unsealedCount,
        String headHash,
        @Nullable Fault fault) {

    /**
     * The first row that is wrong.
     *
     * @param rule what it breaks
     * @param position its place in the chain, where it has one
     * @param transactionId the transaction, where there is one
     * @param detail for people to read
     */
    public record Fault(
            Rule rule, @Nullable Long position, @Nullable UUID transactionId, String detail) {}

    /** What every row of the ledger keeps. */
    public enum Rule {
        /** Positions follow each other. */
        NO_GAP,
        /** The transaction of a seal exists, and has the content it had when it was sealed. */
        HASH,
        /** Every transaction has a seal, or waits for one. */
        SEALED,
        /** The chain leads through every daily head that was announced. */
        HEAD,
        /** Debits equal credits for each transaction and currency. */
        ZERO_SUM,
        /** No account is below zero. */
        BOUNDS
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
