package io.fairground.payment.topup;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for the fund.
 *
 * @param funder whose money it is
 * @param reference of the payment at the bank
 * @param approvedBy null while a second person has not looked at it: until then it is not in the fund
 */
public record FundDeposit(
        UUID depositId,
        Money amount,
        String funder,
        String reference,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy) {

    public Posting posting() {
        return new Posting(
                        "top-up-deposit:" + depositId,
                        PostingType.DEPOSIT,
                        List.of(
                                Line.debit(Account.bank(amount.currency()), amount),
                                Line.credit(Account.ofPlatform(AccountKind.TOP_UP_FUND, amount.currency()), amount)))
                .because("top-ups, paid in by " + funder);
    }
}
