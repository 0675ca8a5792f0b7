package io.fairground.events.dispatch;

/** The tier of the work; an offer pays by it. */
public enum Level {
    RATER,
    /** Writes. */
    TUTOR,
    EXPERT,
    REVIEWER
}
