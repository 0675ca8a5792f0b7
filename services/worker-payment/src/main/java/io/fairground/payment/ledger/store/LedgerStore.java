package io.fairground.payment.ledger.store;

import io.fairground.kernel.Ids;
import io.fairground.payment.ledger.Chain;
import io.fairground.payment.ledger.Ledger;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledger over a database without a container around it: for who measures it alone. Its methods join the handle that the
 * caller has opened.
 */
public final class LedgerStore {

    private LedgerStore() {}

    public static Ledger over(Jdbi jdbi, Ids ids, Clock clock) {
        return new JdbiLedger(jdbi, new Accounts(ids, clock), new Balances(), new StoredTransactions(), ids, clock);
    }

    /** The hash chain of the same book. */
    public static Chain chain(Jdbi jdbi) {
        return new JdbiChain(jdbi, new StoredTransactions());
    }
}
