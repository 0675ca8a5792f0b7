package io.fairground.payment.floor.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** Living wages to import. */
public record LivingWagesRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Wage> wages) {

    public LivingWagesRequest {
        wages = wages == null ? List.of() : wages;
    }

    /**
     * @param hourly major units of the currency
     * @param familyType whom it feeds, as the source says
     * @param licence under which you may use it
     * @param validFrom ISO 8601 date
     */
    public record Wage(
            @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?")
            String region,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 6)
            BigDecimal hourly,

            @NotBlank @Size(max = 200) String familyType,
            @NotBlank @Size(max = 500) String source,
            @NotBlank @Size(max = 200) String licence,

            @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}")
            String validFrom) {}
}
