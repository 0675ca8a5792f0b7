package io.fairground.dispatch.assignment.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A sign of work.
 *
 * @param epoch as the assignment named it
 * @param interactions keys, clicks and scrolls since the heartbeat before, and seconds in which media played
 */
public record HeartbeatRequest(
        @NotNull @Min(0) Long epoch,
        @NotNull @Min(0) @Max(100_000) Integer interactions) {}
