package io.fairground.payment.funding.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.funding.Deposit;
import java.time.Instant;
import java.util.UUID;

/**
 * A booked deposit.
 *
 * @param transactionId the ledger transaction that holds it
 */
public record DepositView(
        UUID depositId, String tenant, Money amount, String reference, Instant depositedAt, UUID transactionId) {

    static DepositView of(Deposit deposit) {
        return new DepositView(
                deposit.depositId(),
                deposit.tenant(),
                deposit.amount(),
                deposit.reference(),
                deposit.depositedAt(),
                deposit.transactionId());
    }
}
