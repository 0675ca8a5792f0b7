package io.fairground.payment.topup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deposits into the fund. Every method joins the transaction of its caller. */
public interface FundDeposits {

    /** @return false when there is one of that id */
    boolean propose(FundDeposit deposit);

    Optional<FundDeposit> find(UUID depositId);

    /** The same, and nobody else approves it until the transaction ends. */
    Optional<FundDeposit> lock(UUID depositId);

    void approve(UUID depositId, String approvedBy, Instant at, UUID transactionId);

    /** Newest first. */
    List<FundDeposit> list(int limit);
}
