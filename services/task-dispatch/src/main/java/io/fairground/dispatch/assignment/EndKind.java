package io.fairground.dispatch.assignment;

/** How a lease ends. */
public enum EndKind {
    SUBMITTED,
    RETURNED,
    /** Returned without a reason, where the job allows it. */
    SKIPPED,
    EXPIRED
}
