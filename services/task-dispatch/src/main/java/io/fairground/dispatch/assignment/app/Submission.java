package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * An accepted answer.
 *
 * @param next the task she wanted then; null when she wanted none, or there is none
 */
public record Submission(Assignment assignment, Assignment.State.Submitted answer, Taking.@Nullable Taken next) {}
