package io.fairground.payment.payout.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.payout.BankFiles.BankFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A file for the bank, without its payments. */
public record BankFileView(UUID fileId, Instant createdAt, LocalDate executionDate, int payments, Money sum) {

    static BankFileView of(BankFile file) {
        return new BankFileView(file.fileId(), file.createdAt(), file.executionDate(), file.count(), file.sum());
    }
}
