package io.fairground.payment.period.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param why what has to be set right in a month that was closed */
public record ReopeningRequest(
        @NotBlank @Size(min = 20, max = 2000) String why) {}
