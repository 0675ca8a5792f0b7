package io.fairground.payment.bonus.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.bonus.Bonus;
import java.time.Instant;
import java.util.UUID;

/** A bonus that was paid. */
public record BonusView(
        UUID bonusId, UUID jobId, UUID workerId, Money amount, String reason, Instant givenAt, UUID transactionId) {

    static BonusView of(Bonus bonus, UUID transactionId) {
        return new BonusView(
                bonus.bonusId(),
                bonus.jobId(),
                bonus.workerId(),
                bonus.amount(),
                bonus.reason(),
                bonus.givenAt(),
                transactionId);
    }
}
