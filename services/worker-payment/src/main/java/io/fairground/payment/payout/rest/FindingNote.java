package io.fairground.payment.payout.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param note what it was, and what was done about it */
public record FindingNote(
        @NotBlank @Size(min = 20, max = 2000) String note) {}
