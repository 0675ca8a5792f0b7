package io.fairground.payment.rail.simulated;

/** What goes wrong with one payment. */
public enum Fault {
    NONE,
    /** No answer, and it is paid. */
    TIMEOUT_AFTER_PAYING,
    /** No answer, and the rail never had it. */
    TIMEOUT_BEFORE_ARRIVING,
    /** An error of the server, after it paid. */
    ERROR_AFTER_PAYING,
    /** An error of the server, before it paid; it never will. */
    ERROR_BEFORE_PAYING,
    /** No answer; it is paid much later, and said so then. */
    LATE_SUCCESS,
    /** The same callback several times. */
    DUPLICATE_CALLBACK,
    /** Called back as failed, and it was paid. */
    SAYS_NO_AND_PAYS,
    /** Called back as paid, and it was not. */
    SAYS_YES_AND_DOES_NOT_PAY,
    /** Asked for the state it says no, then yes. */
    CHANGES_ITS_MIND,
    /** Accepted, and refused later: the wallet does not exist. */
    REFUSES_LATER
}
