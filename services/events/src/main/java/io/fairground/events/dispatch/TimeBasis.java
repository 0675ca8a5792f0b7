package io.fairground.events.dispatch;

/** Where the active time of an assignment comes from. */
public enum TimeBasis {
    /** Reported by the client, never more than the wall time the server saw. */
    MEASURED,
    /** Recorded when a crowd once did this work; only jobs declared a replay may say so. */
    REPLAYED,
    /** A replay of a crowd whose seconds nobody kept: there is no active time. */
    NOT_RECORDED
}
