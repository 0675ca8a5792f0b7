package io.fairground.payment.ledger.app;

import io.fairground.payment.ledger.Chain;
import io.fairground.payment.ledger.ChainWalk;
import io.fairground.payment.ledger.DailyHeads;
import io.fairground.payment.ledger.Verification;
import io.fairground.payment.ledger.Verification.Fault;
import io.fairground.payment.ledger.Verification.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Walks the whole ledger and names the first row that is not as it was posted. */
@ApplicationScoped
public class VerifyLedger {

    private static final int LINKS_AT_ONCE = 2000;

    private final Chain chain;
    private final DailyHeads heads;

    VerifyLedger(Chain chain, DailyHeads heads) {
        this.chain = chain;
        this.heads = heads;
    }

    @Transactional
    public Verification verify() {
        var walk = new ChainWalk();
        var fault = walkChain(walk)
                .or(() -> heads.firstLost()
                        .map(head -> new Fault(
                                Rule.HEAD, head.position(), null, "it is not the head announced for " + head.day())))
                .or(() -> chain.firstNeitherSealedNorWaiting()
                        .map(id -> new Fault(Rule.SEALED, null, id, "the transaction lost its seal")))
                .or(() -> chain.firstUnbalanced()
                        .map(id -> new Fault(Rule.ZERO_SUM, null, id, "its debits and credits differ")))
                .or(() -> chain.firstBelowZero()
                        .map(account -> new Fault(Rule.BOUNDS, null, null, account + " is below zero")))
                .orElse(null);
        return new Verification(walk.position(), chain.unsealedCount(), walk.headHash(), fault);
    }

    private Optional<Fault> walkChain(ChainWalk walk) {
        List<Chain.Link> links;
        do {
            links = chain.linksAfter(walk.position(), LINKS_AT_ONCE);
            for (var link : links) {
                var fault = walk.step(link);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } while (links.size() == LINKS_AT_ONCE);
        return Optional.empty();
    }
}
