package io.fairground.payment.reconciliation;

import io.fairground.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One payout in three books; each says how much has left.
 *
 * @param rail what the rail is believed to have paid
 * @param bank what the statements that were brought show
 * @param sentAt since when it may differ
 */
public record Item(UUID payoutId, Money ledger, Money rail, Money bank, Instant sentAt) {

    /** Whether the three agree. */
    public enum Verdict {
        MATCHED,
        /** The statement that will show it has not come yet. */
        TIMING,
        UNEXPLAINED
    }

    /** @param patience how long a statement may take */
    public Verdict verdict(Instant now, Duration patience) {
        if (ledger.equals(rail) && rail.equals(bank)) {
            return Verdict.MATCHED;
        }
        var bankIsBehind = ledger.equals(rail) && bank.amountMinor() == 0;
        return bankIsBehind && !now.isAfter(sentAt.plus(patience)) ? Verdict.TIMING : Verdict.UNEXPLAINED;
    }

    public Duration age(Instant now) {
        return Duration.between(sentAt, now);
    }
}
