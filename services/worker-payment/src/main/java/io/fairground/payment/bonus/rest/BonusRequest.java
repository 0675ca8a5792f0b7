package io.fairground.payment.bonus.rest;

import io.fairground.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * More than the offer.
 *
 * @param workerId who worked on the job
 * @param reason the worker reads it
 */
public record BonusRequest(
        @NotNull UUID workerId,
        @NotNull @Valid BonusAmount amount,
        @NotBlank @Size(min = 10, max = 500) String reason) {

    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /**
     * @param amountMinor minor units, above zero
     * @param currency ISO 4217
     */
    public record BonusAmount(
            @NotNull @Min(1) @Max(AMOUNT_MAX) Long amountMinor,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

        /** @throws IllegalArgumentException for letters that are no currency */
        Money toMoney() {
            return new Money(amountMinor, currency);
        }
    }
}
