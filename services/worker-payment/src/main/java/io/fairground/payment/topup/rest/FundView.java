package io.fairground.payment.topup.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.topup.FundDeposit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fund that lifts workers to the floor.
 *
 * @param available what it holds
 * @param owed what workers wait for
 * @param deposits the last hundred, newest first
 */
public record FundView(List<Money> available, List<Money> owed, List<FundDepositView> deposits) {

    public FundView {
        available = List.copyOf(available);
        owed = List.copyOf(owed);
        deposits = List.copyOf(deposits);
    }

    /**
     * @param state PROPOSED, or APPROVED and in the fund
     * @param funder whose money it is
     */
    public record FundDepositView(
            UUID depositId,
            String state,
            Money amount,
            String funder,
            String reference,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy) {

        static FundDepositView of(FundDeposit deposit) {
            return new FundDepositView(
                    deposit.depositId(),
                    deposit.approvedBy() == null ? "PROPOSED" : "APPROVED",
                    deposit.amount(),
                    deposit.funder(),
                    deposit.reference(),
                    deposit.proposedBy(),
                    deposit.proposedAt(),
                    deposit.approvedBy());
        }
    }
}
