package io.fairground.payment.payout;

import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.ledger.Side;
import java.util.List;
import java.util.Optional;

/** Payouts as ledger transactions. Each has a key of its own, so that none of them is ever posted twice. */
public final class PayoutPostings {

    private PayoutPostings() {}

    /** From payable into transit, when it is asked for: nothing can be asked for twice. */
    public static Posting requested(Payout payout) {
        return posting(payout, "payout", PostingType.PAYOUT, payable(payout), transit(payout));
    }

    public static Optional<Posting> of(Payout payout, Step.Movement movement) {
        var bank = Account.bank(payout.amount().currency());
        return switch (movement) {
            case NONE -> Optional.empty();
            case PAID ->
                Optional.of(posting(payout, "payout-settled", PostingType.PAYOUT_SETTLED, transit(payout), bank));
            case BACK ->
                Optional.of(
                        posting(payout, "payout-failed", PostingType.PAYOUT_FAILED, transit(payout), payable(payout)));
            case RETURNED ->
                Optional.of(posting(payout, "payout-returned", PostingType.PAYOUT_FAILED, bank, payable(payout)));
        };
    }

    private static Posting posting(Payout payout, String key, PostingType type, Account debit, Account credit) {
        return new Posting(
                key + ":" + payout.payoutId(),
                type,
                List.of(new Line(debit, Side.DEBIT, payout.amount()), new Line(credit, Side.CREDIT, payout.amount())));
    }

    private static Account payable(Payout payout) {
        return Account.payable(payout.workerId(), payout.amount().currency());
    }

    private static Account transit(Payout payout) {
        return Account.transit(payout.payoutId(), payout.amount().currency());
    }
}
