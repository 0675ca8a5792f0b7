package io.fairground.payment.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seals and what they seal. */
public interface Chain {

    /** A seal beside the transaction it names; the transaction is null when it is gone. */
    record Link(Seal seal, @Nullable SealedTransaction transaction) {}

    /** False when another replica seals right now. The right ends with the transaction. */
    boolean tryBecomeSealer();

    Optional<Seal> head();

    /** Takes up to that many transactions that wait for a seal; any order will do, the seals make it. */
    List<SealedTransaction> takeUnsealed(int limit);

    void add(List<Seal> seals);

    /** Links after a position, ordered by position. */
    List<Link> linksAfter(long position, int limit);

    long unsealedCount();

    /** A transaction whose debits and credits differ in some currency, or whose entries are not all there. */
    Optional<UUID> firstUnbalanced();

    /** An account below zero on its normal side. */
    Optional<Account> firstBelowZero();

    /** A transaction that neither has a seal nor waits for one: its seal was removed. */
    Optional<UUID> firstNeitherSealedNorWaiting();
}
