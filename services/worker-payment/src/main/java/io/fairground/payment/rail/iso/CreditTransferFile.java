package io.fairground.payment.rail.iso;

import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.Beneficiary.BankAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The head of a {@code pain.001.001.09} file. Counts and sums come first in it, so they are known before its payments
 * are; the writer holds them against what it wrote.
 *
 * @param messageId what the bank's report names the file by, 35 characters at most
 * @param debtor whose account is debited
 * @param debtorBic the bank of that account; null where the IBAN is enough
 */
public record CreditTransferFile(
        String messageId,
        Instant createdAt,
        LocalDate executionDate,
        BankAccount debtor,
        @Nullable String debtorBic,
        int count,
        Money sum) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    String created() {
        return SECONDS.format(createdAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
