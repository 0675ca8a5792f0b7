package io.fairground.payment.ledger;

import io.fairground.payment.ledger.Verification.Fault;
import io.fairground.payment.ledger.Verification.Rule;
import java.util.Arrays;
import java.util.Optional;

/** Recomputes the chain link by link and stops at the first that does not hold. */
public final class ChainWalk {

    private byte[] previousHash = Seal.genesis();
    private long position;

    /** @return the fault of this link; nothing when it holds, and the walk may go on */
    public Optional<Fault> step(Chain.Link link) {
        var seal = link.seal();
        if (seal.position() != position + 1) {
            return fault(Rule.NO_GAP, seal, "position " + (position + 1) + " is missing");
        }
        var transaction = link.transaction();
        if (transaction == null) {
            return fault(Rule.HASH, seal, "the transaction of this seal is gone");
        }
        if (!Arrays.equals(seal.previousHash(), previousHash)) {
            return fault(Rule.HASH, seal, "the seal does not follow the one before it");
        }
        if (!Arrays.equals(seal.hash(), transaction.hashAfter(previousHash, seal.sealedAt()))) {
            return fault(Rule.HASH, seal, "the transaction is not what was sealed");
        }
        previousHash = seal.hash();
        position = seal.position();
        return Optional.empty();
    }

    /** Position of the last link that holds. */
    public long position() {
        return position;
    }

    public String headHash() {
        return Verification.hex(previousHash);
    }

    private static Optional<Fault> fault(Rule rule, Seal seal, String detail) {
        return Optional.of(new Fault(rule, seal.position(), seal.transactionId(), detail));
    }
}
