package io.fairground.payment.payout;

/** What becomes of a payout when somebody acts on it or something is heard of it. */
public sealed interface Step {

    /** @param movement what the ledger does, in the same transaction */
    record Moved(Payout payout, Movement movement) implements Step {}

    /** Heard before, or too little to change anything. */
    record Unchanged() implements Step {}

    /** It contradicts what is settled: nothing moves, and a person has to look. */
    record Finding(String detail) implements Step {}

    /** Not in this state, or not by this person. */
    record Refused(Reason reason, String detail) implements Step {}

    enum Reason {
        /** The payout is not where this could be done. */
        WRONG_STATE,
        /** She has done another duty for it, or it is hers. */
        NOT_THIS_PERSON
    }

    /** How money moves between the worker's payable account, transit and the bank. */
    enum Movement {
        NONE,
        /** Transit to bank: it is paid. */
        PAID,
        /** Transit back to the worker: it was never paid. */
        BACK,
        /** Bank back to the worker: it came back. */
        RETURNED
    }
}
