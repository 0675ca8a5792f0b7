package io.fairground.dispatch.qualification.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A qualification that is granted, or taken away.
 *
 * @param name {@code medicine} of the platform, or {@code acme/medicine} of the vendor acme
 * @param level 1 to 10; 0 takes it away
 * @param expiresAt it does not by default
 * @param reason for the worker to read
 */
public record QualificationRequest(
        @NotNull @Size(max = 316) @Pattern(regexp = "([^/\\s]{1,255}/)?[a-z0-9][a-z0-9-]{0,59}")
        String name,

        @Min(0) @Max(10) int level,
        @Nullable Instant expiresAt,
        @NotBlank @Size(max = 500) String reason) {}
