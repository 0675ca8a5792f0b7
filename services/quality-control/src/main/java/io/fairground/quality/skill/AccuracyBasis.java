package io.fairground.quality.skill;

/** What an accuracy was estimated from. */
public enum AccuracyBasis {
    /** Answers to tasks whose truth is known. */
    GOLD,
    /** Agreement with the labels, which others' answers make. */
    LABELS,
    /** Nothing: no known truth was met, and there are no labels to go by, or the job is one on which people may rightly differ. */
    NONE
}
