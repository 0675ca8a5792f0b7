package io.fairground.payment.beneficiary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The places workers are paid at. Every method joins the transaction of its caller. */
public interface PayoutAccounts {

    /** What may be shown of one. */
    record Shown(UUID accountId, String rail, String currency, String mask, Instant addedAt, Instant usableFrom) {}

    /** Locks the worker's accounts until the transaction ends, so that two first accounts are not both the first. */
    void lockOf(UUID workerId);

    void add(PayoutAccount account, String rail);

    /** Oldest first, masked. */
    List<Shown> ofWorker(UUID workerId);

    /** With the beneficiary in the clear, for the rail alone. */
    Optional<PayoutAccount> open(UUID accountId);
}
