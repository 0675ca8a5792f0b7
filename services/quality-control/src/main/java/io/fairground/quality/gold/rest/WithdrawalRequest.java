package io.fairground.quality.gold.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param itemKeys of gold the vendor uploaded */
public record WithdrawalRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 512) String> itemKeys) {}
