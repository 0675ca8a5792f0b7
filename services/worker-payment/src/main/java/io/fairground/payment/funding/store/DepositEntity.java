package io.fairground.payment.funding.store;

import io.fairground.payment.funding.Deposit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code deposit}. */
@Entity
@Table(name = "deposit")
class DepositEntity {

    @Id
    UUID id;

    @Column(name = "tenant", nullable = false)
    String tenant;

    @Column(name = "amount_minor", nullable = false)
    long amountMinor;

    @Column(name = "currency", nullable = false)
    String currency;

    @Column(name = "reference", nullable = false)
    String reference;

    @Column(name = "deposited_by", nullable = false)
    String depositedBy;

    @Column(name = "deposited_at", nullable = false)
    Instant depositedAt;

    @Column(name = "transaction_id", nullable = false)
    UUID transactionId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DepositEntity() {}

    DepositEntity(Deposit deposit) {
        id = deposit.depositId();
        tenant = deposit.tenant();
        amountMinor = deposit.amount().amountMinor();
        currency = deposit.amount().currency();
        reference = deposit.reference();
        depositedBy = deposit.depositedBy();
        depositedAt = deposit.depositedAt();
        transactionId = deposit.transactionId();
    }
}
