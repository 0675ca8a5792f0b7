package io.fairground.payment.funding.app;

import io.fairground.events.payment.JobToppedUp;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Puts more of a vendor's free money into the escrow of a job that is running. */
@ApplicationScoped
public class TopUpBudget {

    private final Jobs jobs;
    private final EscrowBlocks blocks;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    TopUpBudget(Jobs jobs, EscrowBlocks blocks, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.blocks = blocks;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Added() implements Outcome {}

        /** @param state of the budget, which is not {@code RESERVED} */
        record NotRunning(Budget.State state) implements Outcome {}

        /** The job was never reserved for in this currency: none of its offers pays in it. */
        record OtherCurrency() implements Outcome {}

        record Short(Money available) implements Outcome {}
    }

    /** @param budget of the job, as the caller may see it */
    @Transactional
    public Outcome topUp(Budget budget, Money amount) {
        var state = jobs.lockedState(budget.jobId());
        if (state != Budget.State.RESERVED) {
            return new Outcome.NotRunning(state);
        }
        if (budget.reserved().stream().noneMatch(held -> held.currency().equals(amount.currency()))) {
            return new Outcome.OtherCurrency();
        }
        var available =
                ledger.lockedBalances(AccountKind.CLIENT_FUNDS, budget.tenant(), Set.of(amount.currency())).stream()
                        .filter(held -> held.currency().equals(amount.currency()))
                        .findFirst()
                        .orElseThrow();
        if (available.compareTo(amount) < 0) {
            return new Outcome.Short(available);
        }
        add(budget, amount);
        return new Outcome.Added();
    }

    private void add(Budget budget, Money amount) {
        var topUpId = ids.next();
        ledger.postAll(List.of(Posting.addition(topUpId, budget.jobId(), budget.tenant(), amount)));
        blocks.add(budget.jobId(), amount);
        jobs.addReserved(budget.jobId(), amount);
        outbox.append(new JobToppedUp(topUpId, clock.instant(), budget.jobId(), amount));
    }
}
