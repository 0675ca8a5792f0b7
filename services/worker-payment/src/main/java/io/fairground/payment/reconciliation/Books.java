package io.fairground.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The three books, and who signed that they agree. Every method joins the transaction of its caller. */
public interface Books {

    /** Who signed a day. */
    record Signature(LocalDate day, String by, Instant at, String note) {}

    /** Payouts that were sent before then, oldest first. */
    List<Item> sentBefore(Instant end, int limit);

    Optional<Signature> signature(LocalDate day);

    /** @return false when somebody has signed the day */
    boolean sign(Reconciliation reconciliation, String by, Instant at, String note);

    /** Whether she proposed or approved a payout in the 31 days before then. */
    boolean hasDutyBefore(String subject, Instant end);
}
