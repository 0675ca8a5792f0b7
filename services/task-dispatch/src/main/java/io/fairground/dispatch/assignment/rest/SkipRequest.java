package io.fairground.dispatch.assignment.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A task passed by.
 *
 * @param epoch as the assignment named it
 */
public record SkipRequest(@NotNull @Min(0) Long epoch) {}
