package io.fairground.payment.time;

/** What a worker's time went into. */
public enum TimeState {
    /** At a task that she holds. */
    WORK,
    /** At what was decided about her own answers. */
    REVIEW,
    /** At a test that lets her do more. */
    QUALIFY,
    /** Learning how the work is done. */
    TRAIN,
    /** Between two tasks. */
    SEARCH,
    /** Ready, while there is nothing to do. */
    WAIT,
    /** At her account and her payouts. */
    ADMIN
}
