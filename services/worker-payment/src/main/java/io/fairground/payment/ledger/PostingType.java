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
    RELEASE,
    /** The mirror of one earlier transaction, once. */
    REVERSAL,
    /** Lifts a worker's week to the floor. */
    TOP_UP,
    /** A vendor or the platform pays more than was offered. */
    BONUS,
    /** A person sets right what no reversal can, with a reason. */
    CORRECTION,
    /** A worker's money is on its way to her. */
    PAYOUT,
    /** It arrived. */
    PAYOUT_SETTLED,
    /** It is known not to have arrived, and is hers to be paid again. */
    PAYOUT_FAILED,
    /** What the platform keeps. */
    FEE,
    /** What is held back for a tax office. */
    TAX,
    /** From one currency into another, through the clearing account. */
    CONVERSION,
    /** What is left of an amount that a currency cannot express. */
    ROUNDING
}
