package io.fairground.payment.ledger.app;

import io.fairground.payment.ledger.Chain;
import io.fairground.payment.ledger.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/**
 * Puts new transactions into the hash chain, off the path of those who post them. The order of the chain is made here,
 * at sealing: a transaction that commits late is sealed late, and never skipped.
 */
@ApplicationScoped
public class SealLedger {

    static final int BATCH_MAX = 1000;

    private final Chain chain;
    private final Clock clock;

    SealLedger(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** @return how many were sealed; fewer than a batch means that nothing waits, or that another replica seals */
    @Transactional
    public int sealBatch() {
        if (!chain.tryBecomeSealer()) {
            return 0;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = chain.head().orElse(null);
        var seals = new ArrayList<Seal>();
        for (var transaction : chain.takeUnsealed(BATCH_MAX)) {
            head = Seal.after(head, transaction, now);
            seals.add(head);
        }
        chain.add(seals);
        return seals.size();
    }
}
