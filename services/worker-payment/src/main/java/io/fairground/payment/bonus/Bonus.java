package io.fairground.payment.bonus;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Account;
import io.fairground.payment.ledger.Line;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.PostingType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * More than the offer, for work on a job.
 *
 * @param reason in the vendor's words; the worker reads it
 */
public record Bonus(
        UUID bonusId,
        UUID jobId,
        String tenant,
        UUID workerId,
        Money amount,
        String reason,
        String givenBy,
        Instant givenAt) {

    /**
     * Through the job's escrow, where its other pay goes as well; what is in there is for what was offered, so the money
     * comes from what the vendor has free.
     */
    public Posting posting() {
        var escrow = Account.escrow(jobId, amount.currency());
        return new Posting(
                        "bonus:" + bonusId,
                        PostingType.BONUS,
                        List.of(
                                Line.debit(Account.funds(tenant, amount.currency()), amount),
                                Line.credit(escrow, amount),
                                Line.debit(escrow, amount),
                                Line.credit(Account.payable(workerId, amount.currency()), amount)))
                .because(reason);
    }
}
