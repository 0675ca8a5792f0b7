package io.fairground.quality.stopping;

/** What to do about a task that has all the answers asked for so far. */
public sealed interface Stop {

    /** Its label is made from the answers there are. */
    record Resolve(Reason reason, double confidence) implements Stop {}

    /** So many more answers are needed. */
    record Ask(int additional) implements Stop {}

    /** Why a task is resolved. */
    enum Reason {
        /** The corrected confidence reaches what the plan asks. */
        CONFIDENT,
        /** Further answers would cost more than the errors they are expected to prevent. */
        NOT_WORTH_ITS_PRICE,
        /** It has as many answers as it may get. */
        MAXIMUM
    }
}
