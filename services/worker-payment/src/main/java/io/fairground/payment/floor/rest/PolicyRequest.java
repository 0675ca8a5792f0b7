package io.fairground.payment.floor.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the floor that binds is to be made.
 *
 * @param validFrom ISO 8601 date
 * @param livingCounts whether imported living wages count
 * @param pppReference the region whose floor is carried over by purchasing power; null: none
 * @param pppShare the share of it that counts, 0 to 1
 * @param pppYearsApart how many years a price level may be older than the wage
 * @param policyHourly the platform's own minimum for an hour; null: none
 */
public record PolicyRequest(
        @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}") String validFrom,
        @NotNull Boolean livingCounts,

        @Nullable @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?")
        String pppReference,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal pppShare,

        @NotNull @Min(0) @Max(10) Integer pppYearsApart,
        @Nullable @Valid Hourly policyHourly) {

    private static final long HOURLY_MAX = 1_000_000_000_000L;

    /**
     * @param amountMinor minor units, above zero
     * @param currency ISO 4217
     */
    public record Hourly(
            @NotNull @Min(1) @Max(HOURLY_MAX) Long amountMinor,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
}
