package io.fairground.payment.floor;

/** How sure the amount of a wage row is. */
public enum Evidence {
    /** Two independent sources, or the legal text itself was seen. */
    A,
    /** One good source. */
    B,
    /** Secondary, stale or disputed: to be checked by a person before anybody is judged by it. */
    C
}
