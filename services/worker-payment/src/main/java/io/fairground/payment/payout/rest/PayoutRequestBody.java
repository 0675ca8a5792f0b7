package io.fairground.payment.payout.rest;

import io.fairground.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * What a worker asks for.
 *
 * @param amount in the currency of the account; a rail that takes whole units only leaves the rest payable
 */
public record PayoutRequestBody(
        @NotNull UUID accountId, @NotNull @Valid Amount amount) {

    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /** In minor units. */
    public record Amount(
            @NotNull @Min(1) @Max(AMOUNT_MAX) Long amountMinor,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

        /** @throws IllegalArgumentException for letters that are no currency */
        Money toMoney() {
            return new Money(amountMinor, currency);
        }
    }
}
