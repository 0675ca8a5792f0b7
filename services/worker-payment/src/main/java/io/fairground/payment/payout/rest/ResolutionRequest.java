package io.fairground.payment.payout.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a person found out about an unknown payout.
 *
 * @param note how she knows
 */
public record ResolutionRequest(
        @NotNull Verdict outcome,
        @NotBlank @Size(min = 20, max = 1000) String note) {

    /** Whether it was paid. */
    public enum Verdict {
        PAID,
        NOT_PAID
    }
}
