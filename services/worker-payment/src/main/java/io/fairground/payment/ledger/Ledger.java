package io.fairground.payment.ledger;

import io.fairground.kernel.Money;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The book. Every method joins the transaction of its caller. */
public interface Ledger {

    /**
     * A transaction that is in the book.
     *
     * @param first false when an earlier call had posted it under the same key
     */
    record Posted(UUID transactionId, boolean first) {}

    /**
     * Posts each of them once, in their order; what was posted before has no second effect.
     *
     * @throws IllegalStateException when another posting is in the book under one of the keys
     */
    List<Posted> postAll(Collection<Posting> postings);

    /**
     * Posts the mirror of a transaction, once; asked again it has no second effect. The caller holds the locks of the
     * accounts that it takes from.
     *
     * @param reason why, for people to read
     * @throws IllegalStateException when there is no such transaction, it is a reversal itself, or it was reversed for
     *     another reason
     */
    Posted reverse(UUID transactionId, String reason);

    /** Balances of an owner's accounts of one kind, each on its normal side, ordered by currency. */
    List<Money> balances(AccountKind kind, String owner);

    /** The same as of a day and an instant. */
    List<Money> balancesAt(AccountKind kind, String owner, AsOf asOf);

    /** The same for some currencies, with the accounts locked until the transaction ends: nobody else can spend them. */
    List<Money> lockedBalances(AccountKind kind, String owner, Set<String> currencies);
}
