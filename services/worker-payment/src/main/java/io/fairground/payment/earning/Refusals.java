package io.fairground.payment.earning;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Refusals by people, and when they count for the pay. Every method joins the transaction of its caller.
 *
 * <p>A rule cannot refuse: what it calls refused is paid.
 */
public interface Refusals {

    /**
     * A refusal that counts now, of pay that was accrued and stands.
     *
     * @param earned the ledger transaction that pays it
     */
    record Due(
            UUID assignmentId,
            int attempt,
            UUID jobId,
            String tenant,
            UUID workerId,
            Money amount,
            UUID earned,
            String refusedBy) {}

    /** An appeal began, or ended; {@code upheld} is false while it is open, and when it was not upheld. */
    record Appeal(UUID assignmentId, Instant at, boolean open, boolean upheld) {}

    /** Applies the last news of each appeal; one about an earlier assessment than the one that holds changes nothing. */
    void addAppeals(Collection<Appeal> appeals);

    /**
     * Makes refusals final whose appeal was upheld, or that nobody appealed in time.
     *
     * @param appealedBy decisions up to then can be appealed no more
     */
    void finish(Instant appealedBy, Instant now);

    /** Locks the assignment of one that is to be reversed and that nobody else reverses right now. */
    Optional<Due> takeDue(List<UUID> butNot);

    void addReversal(Due due, UUID transactionId, Instant reversedAt);
}
