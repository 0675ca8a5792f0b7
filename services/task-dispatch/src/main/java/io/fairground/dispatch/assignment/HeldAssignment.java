package io.fairground.dispatch.assignment;

import java.util.UUID;

/**
 * An assignment with what its job and task say about it.
 *
 * @param replay whether its job is one
 */
public record HeldAssignment(Assignment assignment, UUID itemId, String itemKey, boolean replay) {}
