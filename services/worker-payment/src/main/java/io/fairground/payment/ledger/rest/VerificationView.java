package io.fairground.payment.ledger.rest;

import io.fairground.payment.ledger.Verification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger is what was posted.
 *
 * @param verified no fault was found
 * @param sealedTransactions transactions in the chain, walked and recomputed up to the first fault
 * @param unsealedTransactions transactions that wait for their seal; they are checked for balance and bounds only
 * @param headHash SHA-256 of the last good link, hexadecimal: keep it elsewhere to prove later that nothing was cut off
 * @param firstFault the first bad row; null when there is none
 */
public record VerificationView(
        boolean verified,
        long sealedTransactions,
        long unsealedTransactions,
        String headHash,
        @Nullable FaultView firstFault) {

    /**
     * @param rule NO_GAP, HASH, SEALED, HEAD, ZERO_SUM or BOUNDS
     * @param position place in the chain, from 1; null when the row has none
     */
    public record FaultView(
            Verification.Rule rule,
            @Nullable Long position,
            @Nullable UUID transactionId,
            String detail) {}

    static VerificationView of(Verification verification) {
        var fault = verification.fault();
        return new VerificationView(
                fault == null,
                verification.sealedCount(),
                verification.unsealedCount(),
                verification.headHash(),
                fault == null
                        ? null
                        : new FaultView(fault.rule(), fault.position(), fault.transactionId(), fault.detail()));
    }
}
