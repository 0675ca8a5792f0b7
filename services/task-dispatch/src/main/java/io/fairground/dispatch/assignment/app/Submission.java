package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.Assignment;
import io.fairground.dispatch.assignment.Lateness;
import org.jspecify.annotations.Nullable;

/**
 * An accepted answer.
 *
 * @param lateness null when it came in time
 * @param next the task she wanted then; null when she wanted none, or there is none
 */
public record Submission(
        Assignment assignment,
        Assignment.State.Submitted answer,
        @Nullable Lateness lateness,
        Taking.@Nullable Taken next) {}
