package io.fairground.payment.reconciliation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param note what is unexplained, and why it may stand; or that nothing is */
public record SignatureRequest(@NotBlank @Size(max = 2000) String note) {}
