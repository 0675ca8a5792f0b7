package io.fairground.dispatch.assignment;

/** An assignment and where its worker sits. */
public record HeldAssignment(Assignment assignment, Seat seat) {}
