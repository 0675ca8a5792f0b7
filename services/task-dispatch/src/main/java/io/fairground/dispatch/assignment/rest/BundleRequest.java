package io.fairground.dispatch.assignment.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Tasks wanted together.
 *
 * @param jobId whose handOut.bundleMax is the limit
 * @param assignmentIds new UUIDv7s, made by the client, one for each task
 */
public record BundleRequest(
        @NotNull UUID jobId,
        @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> assignmentIds) {}
