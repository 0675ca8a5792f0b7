package io.fairground.payment.payout.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param executionDate the day on which the bank is to pay */
public record BankFileRequest(@NotNull LocalDate executionDate) {}
