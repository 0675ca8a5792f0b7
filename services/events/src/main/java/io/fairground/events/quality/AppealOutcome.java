package io.fairground.events.quality;

/** How an appeal ended. */
public enum AppealOutcome {
    /** A second person came to the same decision, which stands. */
    UPHELD,
    /** A second person decided for the worker. */
    OVERTURNED,
    /** Nobody answered in time, which decides for the worker. */
    LAPSED
}
