package io.fairground.payment.ledger;

/** Why money moves. */
public enum PostingType {
    /** A vendor paid in. */
    DEPOSIT,
    /** A job's budget goes into escrow. */
    RESERVATION,
    /** A worker earned the pay of an assignment. */
    ACCRUAL,
    /** What a job did not need goes back to its vendor. */
    RELEASE
}
