package io.fairground.payment.topup;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import io.fairground.payment.ledger.Rounding;
import io.fairground.payment.time.Week;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker's week lacks of its floor.
 *
 * @param revision 1, and one more each time that more turns out to be missing
 * @param floorVersion SHA-256 of the floors it was reckoned by
 * @param transactionId null while it is owed
 */
public record TopUp(
        UUID workerId,
        Week week,
        int revision,
        String floorVersion,
        long countedMillis,
        BigDecimal floorMinor,
        BigDecimal earnedMinor,
        Money amount,
        Instant claimedAt,
        @Nullable UUID transactionId) {

    /** What is missing beyond the earlier claims; nothing when nothing is. */
    public static Optional<TopUp> of(
            UUID workerId, Week week, Shortfall.Known known, List<TopUp> earlier, Instant now) {
        var claimed =
                earlier.stream().mapToLong(one -> one.amount().amountMinor()).sum();
        return known.missing(claimed)
                .map(missing -> new TopUp(
                        workerId,
                        week,
                        earlier.size() + 1,
                        known.floorVersion(),
                        known.countedMillis(),
                        known.floorMinor(),
                        known.earnedMinor(),
                        missing.money(known.currency()),
                        now,
                        null));
    }

    /** From the fund to her, for the last day of the week; the same claim has the same key. */
    public Posting posting() {
        return new Posting(
                        "top-up:" + workerId + ":" + week + ":" + revision,
                        PostingType.TOP_UP,
                        List.of(
                                Line.debit(Account.ofPlatform(AccountKind.TOP_UP_FUND, amount.currency()), amount),
                                Line.credit(Account.payable(workerId, amount.currency()), amount)))
                .validOn(week.lastDay())
                .because("week " + week + ", floors " + floorVersion)
                .rounded(rounding());
    }

    /** The last minor unit of a claim is a whole one: the exact amount lies less than one below it. */
    private Rounding rounding() {
        var exact = floorMinor.subtract(earnedMinor);
        var fraction = exact.subtract(exact.setScale(0, RoundingMode.CEILING));
        return new Rounding(BigDecimal.valueOf(amount.amountMinor()).add(fraction), Rounding.Mode.CEILING);
    }
}
