package io.fairground.payment.ledger.app;

import io.fairground.payment.ledger.Chain;
import io.fairground.payment.ledger.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;

/**
 * Puts new transactions into the hash chain, off the path of those who post them. The order of the chain is made here,
 * at sealing: a transaction that commits late is sealed late, and never skipped.
 */
@ApplicationScoped
public class SealLedger {

    static final int BATCH_MAX = 1000;

    private final Chain chain;

    SealLedger(Chain chain) {
        this.chain = chain;
    }

    /** @return how many were sealed; fewer than a batch means that nothing waits, or that another replica seals */
    @Transactional
    public int sealBatch() {
        if (!chain.tryBecomeSealer()) {
            return 0;
        }
        var head = chain.head().orElse(null);
        var seals = new ArrayList<Seal>();
        for (var transaction : chain.takeUnsealed(BATCH_MAX)) {
            head = Seal.after(head, transaction);
            seals.add(head);
        }
        chain.add(seals);
        return seals.size();
    }
}
