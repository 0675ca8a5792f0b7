package io.fairground.payment.topup.app;

import io.fairground.kernel.Money;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.topup.FundDeposit;
import io.fairground.payment.topup.FundDeposits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Money comes into the fund by two people: one says that it is there, another looks and books it. */
@ApplicationScoped
public class FundTopUps {

    private final FundDeposits deposits;
    private final Ledger ledger;
    private final Clock clock;

    FundTopUps(FundDeposits deposits, Ledger ledger, Clock clock) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(FundDeposit deposit) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The id belongs to another deposit. */
        record Taken() implements Outcome {}

        /** Who proposed it does not approve it. */
        record SamePerson() implements Outcome {}
    }

    /** @param depositId the proposer's to choose, so that a retry finds the first proposal */
    @Transactional
    public Outcome propose(UUID depositId, Money amount, String funder, String reference, String proposedBy) {
        deposits.propose(new FundDeposit(depositId, amount, funder, reference, proposedBy, clock.instant(), null));
        var kept = deposits.find(depositId).orElseThrow();
        var same = kept.amount().equals(amount)
                && kept.funder().equals(funder)
                && kept.reference().equals(reference)
                && kept.proposedBy().equals(proposedBy);
        return same ? new Outcome.Done(kept) : new Outcome.Taken();
    }

    /** Approved twice it is booked once. */
    @Transactional
    public Outcome approve(UUID depositId, String approvedBy) {
        var found = deposits.lock(depositId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var deposit = found.get();
        if (deposit.proposedBy().equals(approvedBy)) {
            return new Outcome.SamePerson();
        }
        if (deposit.approvedBy() == null) {
            var posted = ledger.postAll(List.of(deposit.posting())).getFirst();
            deposits.approve(depositId, approvedBy, clock.instant(), posted.transactionId());
        }
        return new Outcome.Done(deposits.find(depositId).orElseThrow());
    }
}
