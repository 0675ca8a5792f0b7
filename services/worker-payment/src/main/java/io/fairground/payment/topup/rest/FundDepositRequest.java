package io.fairground.payment.topup.rest;

import io.fairground.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Money that came in for top-ups.
 *
 * @param funder whose money it is
 * @param reference of the payment at the bank
 */
public record FundDepositRequest(
        @NotNull @Valid FundAmount amount,
        @NotBlank @Size(max = 200) String funder,
        @NotBlank @Size(max = 200) String reference) {

    private static final long AMOUNT_MAX = 1_000_000_000_000_000L;

    /**
     * @param amountMinor minor units, above zero
     * @param currency ISO 4217
     */
    public record FundAmount(
            @NotNull @Min(1) @Max(AMOUNT_MAX) Long amountMinor,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

        /** @throws IllegalArgumentException for letters that are no currency */
        Money toMoney() {
            return new Money(amountMinor, currency);
        }
    }
}
