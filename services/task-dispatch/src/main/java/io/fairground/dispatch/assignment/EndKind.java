package io.fairground.dispatch.assignment;

/** How a lease ends. */
public enum EndKind {
    SUBMITTED,
    RETURNED,
    EXPIRED
}
