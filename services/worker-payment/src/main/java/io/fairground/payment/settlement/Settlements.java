package io.fairground.payment.settlement;

import io.fairground.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jobs that may be settled. Every method joins the transaction of its caller. */
public interface Settlements {

    /**
     * A collected job whose every answer was submitted and decided here.
     *
     * @param earningCount assignments that were paid: refused ones are not among them
     */
    record Ready(UUID jobId, String tenant, List<Money> reserved, int earningCount) {}

    /** Takes and locks one that is ready and that nobody else settles right now. */
    Optional<Ready> takeReady();

    /** @param released one amount for each reserved currency, zero where nothing is left */
    void markSettled(UUID jobId, List<Money> released, Instant settledAt);
}
