package io.fairground.dispatch.assignment.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A task given back.
 *
 * @param epoch as the assignment named it
 * @param reason for the vendor, in the worker's words
 */
public record ReturnRequest(
        @NotNull @Min(0) Long epoch,
        @NotBlank @Size(max = 500) String reason) {}
