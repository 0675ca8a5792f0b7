package io.fairground.payment.exchange.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Rates of one day.
 *
 * @param licence under which you may use them
 * @param asOf ISO 8601 date
 */
public record RatesRequest(
        @NotBlank @Size(max = 200) String source,
        @NotBlank @Size(max = 200) String licence,

        @NotNull @Pattern(regexp = "20[0-9]{2}-[0-9]{2}-[0-9]{2}")
        String asOf,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Rate> rates) {

    public RatesRequest {
        rates = rates == null ? List.of() : List.copyOf(rates);
    }

    /** @param unitsPerUsd units of the currency for one US dollar */
    public record Rate(
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

            @NotNull @DecimalMin("0.000001") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 18)
            BigDecimal unitsPerUsd) {}
}
