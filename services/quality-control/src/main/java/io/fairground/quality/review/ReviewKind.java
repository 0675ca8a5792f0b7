package io.fairground.quality.review;

/** What a case is about. */
public enum ReviewKind {
    /** A task whose label is uncertain: a reviewer gives the label. */
    TASK,
    /** An answer under suspicion: a reviewer decides whether it is used, left out, or not paid. */
    ASSIGNMENT,
    /** A worker under suspicion: a reviewer clears or suspends her, without seeing who she is. */
    WORKER
}
