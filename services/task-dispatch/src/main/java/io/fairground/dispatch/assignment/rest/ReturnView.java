package io.fairground.dispatch.assignment.rest;

import java.util.UUID;

/** A task given back. */
public record ReturnView(UUID assignmentId, AssignmentState state) {}
