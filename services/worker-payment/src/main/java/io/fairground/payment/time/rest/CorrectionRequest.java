package io.fairground.payment.time.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a stretch of time really was.
 *
 * @param activeSeconds without pauses; 0 takes it out of what counts
 * @param reason why what was recorded is wrong
 */
public record CorrectionRequest(
        @NotNull @Min(0) @Max(86_400) Long activeSeconds,
        @NotBlank @Size(min = 10, max = 500) String reason) {}
