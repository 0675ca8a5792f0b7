package io.fairground.payment.funding;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money a vendor has paid in.
 *
 * @param reference of the payment at the bank
 * @param depositedBy subject of the operator who recorded it
 * @param transactionId the ledger transaction that holds it
 */
public record Deposit(
        UUID depositId,
        String tenant,
        Money amount,
        String reference,
        String depositedBy,
        Instant depositedAt,
        UUID transactionId) {}
