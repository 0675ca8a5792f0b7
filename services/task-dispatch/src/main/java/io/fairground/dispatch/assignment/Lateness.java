package io.fairground.dispatch.assignment;

/** What became of an answer whose lease had ended. */
public enum Lateness {
    /** There was a free slot still: it counts as any other. */
    TAKEN,
    /** The task had all its answers, or others are giving them: it is paid, and not used. */
    SURPLUS
}
