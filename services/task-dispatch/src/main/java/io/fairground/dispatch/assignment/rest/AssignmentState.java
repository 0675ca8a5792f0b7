package io.fairground.dispatch.assignment.rest;

/** What became of an assignment that its worker ended. */
public enum AssignmentState {
    SUBMITTED,
    RETURNED,
    SKIPPED
}
