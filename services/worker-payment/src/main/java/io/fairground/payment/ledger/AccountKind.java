package io.fairground.payment.ledger;

import java.util.Arrays;
import java.util.List;

/** What an account is for, the side on which it grows, and whether it may fall below zero there. */
public enum AccountKind {
    /** Money at the bank; owned by the platform. */
    BANK(Side.DEBIT, Limit.ZERO),
    /** A vendor's money that no job has claimed; owned by the tenant. */
    CLIENT_FUNDS(Side.CREDIT, Limit.ZERO),
    /** A vendor's money held for one job; owned by the job. */
    CLIENT_ESCROW(Side.CREDIT, Limit.ZERO),
    /** Set apart for a worker while it is not decided whether it is hers; owned by the worker. */
    WORKER_PENDING(Side.CREDIT, Limit.ZERO),
    /** What a worker has earned and was not sent yet; owned by the worker. */
    WORKER_PAYABLE(Side.CREDIT, Limit.ZERO),
    /** Sent, and not known to have arrived; owned by the payout. */
    PAYOUT_TRANSIT(Side.CREDIT, Limit.ZERO),
    /** What the platform keeps for itself; owned by the platform. */
    PLATFORM_FEE(Side.CREDIT, Limit.ZERO),
    /** What lifts workers to the floor; owned by the platform. */
    TOP_UP_FUND(Side.CREDIT, Limit.ZERO),
    /** Held back for a tax office; owned by the platform. */
    TAX_WITHHELD(Side.CREDIT, Limit.ZERO),
    /** Between the two legs of a conversion: what is short in one currency is over in another. */
    FX_CLEARING(Side.CREDIT, Limit.NONE),
    /** What is left of amounts that a currency cannot express; gains and losses are both real. */
    ROUNDING(Side.CREDIT, Limit.NONE);

    /** How far an account may fall on its normal side. */
    private enum Limit {
        ZERO,
        NONE
    }

    private final Side normalSide;
    private final Limit limit;

    AccountKind(Side normalSide, Limit limit) {
        this.normalSide = normalSide;
        this.limit = limit;
    }

    /** The side on which the account grows. */
    public Side normalSide() {
        return normalSide;
    }

    /** Whether an account of this kind may never fall below zero on its normal side. */
    public boolean isBounded() {
        return limit == Limit.ZERO;
    }

    /** The kinds that never fall below zero and grow on that side. */
    public static List<AccountKind> boundedGrowingOn(Side side) {
        return Arrays.stream(values())
                .filter(kind -> kind.isBounded() && kind.normalSide == side)
                .toList();
    }
}
