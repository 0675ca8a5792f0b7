package io.fairground.payment.ledger;

/** What an account is for. No account may fall below zero on its normal side. */
public enum AccountKind {
    /** Money at the bank; owned by the platform. */
    BANK(Side.DEBIT),
    /** A vendor's money that no job has claimed; owned by the tenant. */
    CLIENT_FUNDS(Side.CREDIT),
    /** A vendor's money held for one job; owned by the job. */
    CLIENT_ESCROW(Side.CREDIT),
    /** What a worker has earned and was not sent yet; owned by the worker. */
    WORKER_PAYABLE(Side.CREDIT);

    private final Side normalSide;

    AccountKind(Side normalSide) {
        this.normalSide = normalSide;
    }

    /** The side on which the account grows. */
    public Side normalSide() {
        return normalSide;
    }
}
