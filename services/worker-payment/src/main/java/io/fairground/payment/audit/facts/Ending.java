package io.fairground.payment.audit.facts;

/** How an assignment ended. */
public enum Ending {
    RETURNED,
    EXPIRED,
    SUBMITTED
}
