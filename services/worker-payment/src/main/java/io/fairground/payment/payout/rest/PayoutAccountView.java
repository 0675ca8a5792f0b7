package io.fairground.payment.payout.rest;

import io.fairground.payment.beneficiary.PayoutAccounts;
import io.fairground.payment.rail.RailKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A payout account as it may be seen.
 *
 * @param mask its number, most of it hidden
 * @param usableFrom before it nothing is sent there
 */
public record PayoutAccountView(
        UUID accountId, RailKind rail, String currency, String mask, Instant addedAt, Instant usableFrom) {

    static PayoutAccountView of(PayoutAccounts.Shown account) {
        return new PayoutAccountView(
                account.accountId(),
                RailKind.valueOf(account.rail()),
                account.currency(),
                account.mask(),
                account.addedAt(),
                account.usableFrom());
    }
}
