package io.fairground.dispatch.worker.rest;

import io.fairground.kernel.LanguageTag;
import io.fairground.kernel.Region;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where a person works and what she speaks.
 *
 * @param region ISO 3166-1 alpha-2, or 3166-2
 * @param languages BCP 47 tags, best first
 */
public record WorkerRequest(
        @NotNull Region region,

        @NotNull @Size(min = 1, max = 20) List<@NotNull LanguageTag> languages) {}
