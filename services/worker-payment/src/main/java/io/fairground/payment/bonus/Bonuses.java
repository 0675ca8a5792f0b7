package io.fairground.payment.bonus;

import java.util.UUID;

/** Bonuses. Every method joins the transaction of its caller. */
public interface Bonuses {

    /** Whether that worker handed in an answer of that job. */
    boolean worked(UUID jobId, UUID workerId);

    void add(Bonus bonus, UUID transactionId);
}
