package io.fairground.payment.funding.app;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.payment.funding.Deposit;
import io.fairground.payment.funding.Deposits;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Books money that a vendor has paid in. */
@ApplicationScoped
public class RecordDeposit {

    private final Deposits deposits;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RecordDeposit(Deposits deposits, Ledger ledger, Ids ids, Clock clock) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param depositedBy subject of the operator */
    @Transactional
    public Deposit record(String tenant, Money amount, String reference, String depositedBy) {
        var depositId = ids.next();
        var posted = ledger.postAll(List.of(Posting.deposit(depositId, tenant, amount)));
        var deposit = new Deposit(
                depositId,
                tenant,
                amount,
                reference,
                depositedBy,
                clock.instant(),
                posted.getFirst().transactionId());
        deposits.add(deposit);
        return deposit;
    }
}
