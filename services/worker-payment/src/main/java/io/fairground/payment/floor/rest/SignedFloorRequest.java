package io.fairground.payment.floor.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A legal floor that you sign.
 *
 * @param amount gross, major units of the currency for one unit of time
 * @param hoursPerUnit paid hours in that unit
 * @param effectiveFrom ISO 8601 date
 * @param effectiveTo first day it is not law any more; null while no later one is known
 * @param source where the law says so
 * @param reason why the loader's rules do not hold here
 */
public record SignedFloorRequest(
        @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?")
        String region,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 6)
        BigDecimal amount,

        @NotNull @Pattern(regexp = "HOUR|DAY|MONTH") String unit,

        @NotNull @DecimalMin("1") @DecimalMax("240") @Digits(integer = 3, fraction = 4)
        BigDecimal hoursPerUnit,

        @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}") String effectiveFrom,

        @Nullable @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}") String effectiveTo,

        @NotBlank @Size(max = 500) String source,
        @NotBlank @Size(min = 20, max = 1000) String reason) {}
