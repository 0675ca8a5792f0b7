package io.fairground.payment.ledger;

/** The side of an account an entry is written on. */
public enum Side {
    DEBIT,
    CREDIT
}
