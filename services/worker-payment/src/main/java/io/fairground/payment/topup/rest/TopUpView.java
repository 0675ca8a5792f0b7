package io.fairground.payment.topup.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.topup.TopUp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a week lacked of its floor.
 *
 * @param revision from 2: more turned out to be missing
 * @param state OWED while the fund has no money for it, PAID
 * @param countedMillis all the time of the week, paid or not
 * @param atFloor what that time is worth at the floor, rounded up
 * @param earned what was earned in it, rounded down
 * @param floorVersion SHA-256 of the floors it was reckoned by
 * @param transactionId the ledger transaction; null while it is owed
 */
public record TopUpView(
        UUID workerId,
        String week,
        int revision,
        String state,
        long countedMillis,
        Money atFloor,
        Money earned,
        Money amount,
        String floorVersion,
        Instant claimedAt,
        @Nullable UUID transactionId) {

    static TopUpView of(TopUp topUp) {
        return new TopUpView(
                topUp.workerId(),
                topUp.week().toString(),
                topUp.revision(),
                topUp.transactionId() == null ? "OWED" : "PAID",
                topUp.countedMillis(),
                money(topUp.floorMinor(), RoundingMode.CEILING, topUp),
                money(topUp.earnedMinor(), RoundingMode.FLOOR, topUp),
                topUp.amount(),
                topUp.floorVersion(),
                topUp.claimedAt(),
                topUp.transactionId());
    }

    private static Money money(BigDecimal minor, RoundingMode mode, TopUp topUp) {
        return new Money(
                minor.setScale(0, mode).longValueExact(), topUp.amount().currency());
    }
}
