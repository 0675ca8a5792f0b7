package io.fairground.payment.payout;

import io.fairground.kernel.Money;
import io.fairground.payment.beneficiary.PayoutAccount;
import io.fairground.payment.rail.RailKind;
import java.time.Instant;
import java.util.UUID;

/** What a worker asks for: so much of what is payable to her, to one of her accounts. */
public sealed interface PayoutRequest {

    /** @param rest what the rail could not carry; it stays payable */
    record Granted(Payout payout, Money rest) implements PayoutRequest {}

    record BelowMinimum(Money minimum) implements PayoutRequest {}

    record NotCovered(Money payable) implements PayoutRequest {}

    record AccountCoolingDown(Instant usableFrom) implements PayoutRequest {}

    /**
     * @param asked in the currency of the account
     * @param payable what is hers, locked by the caller
     * @param minimum see {@link PayoutMinimum}
     */
    static PayoutRequest decide(
            UUID payoutId,
            String subject,
            PayoutAccount account,
            RailKind rail,
            Money asked,
            Money payable,
            Money minimum,
            Instant now) {
        if (!account.usableAt(now)) {
            return new AccountCoolingDown(account.usableFrom());
        }
        if (asked.compareTo(payable) > 0) {
            return new NotCovered(payable);
        }
        var carried = rail.carriedOf(asked);
        if (carried.compareTo(minimum) < 0) {
            return new BelowMinimum(minimum);
        }
        var payout = new Payout(
                payoutId,
                account.workerId(),
                subject,
                account.accountId(),
                rail,
                carried,
                now,
                new PayoutState.Requested(),
                1);
        return new Granted(payout, asked.minus(carried));
    }
}
