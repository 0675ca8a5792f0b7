package io.fairground.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where the chain stood at the end of each day, as it was announced. Every method joins the transaction of its caller. */
public interface DailyHeads {

    /** @param hash hexadecimal */
    record Head(LocalDate day, long position, UUID transactionId, String hash) {}

    /** The last seal made before the end of that day (UTC); nothing when there is none. */
    Optional<Head> headOf(LocalDate day);

    /** @return false when another call has kept the head of that day */
    boolean add(Head head, Instant announcedAt);

    /** The first announced head that the chain does not lead through any more. */
    Optional<Lost> firstLost();

    /** A head that was announced, and is not in the chain. */
    record Lost(LocalDate day, long position) {}
}
