package io.fairground.dataset.release.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A release to be cut.
 *
 * @param form {@code trl-preference} or {@code raw}
 */
public record ReleaseRequest(
        @NotNull UUID jobId,

        @NotNull @Pattern(regexp = "trl-preference|raw") @Schema(enumeration = {"trl-preference", "raw"})
        String form) {}
