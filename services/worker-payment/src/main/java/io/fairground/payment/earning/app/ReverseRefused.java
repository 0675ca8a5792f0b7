package io.fairground.payment.earning.app;

import io.fairground.events.payment.EarningReversed;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.Refusals;
import io.fairground.payment.earning.Refusals.Due;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes pay back that a person refused, in full, once nobody can appeal any more or the appeal was lost.
 *
 * <p>What was sent to the worker meanwhile is not taken from her: the reversal waits until her account covers it.
 */
@ApplicationScoped
public class ReverseRefused {

    private static final int AT_ONCE = 200;

    private final Refusals refusals;
    private final Jobs jobs;
    private final EscrowBlocks blocks;
    private final Ledger ledger;
    private final Outbox outbox;
    private final PayConfig config;
    private final Ids ids;
    private final Clock clock;

    ReverseRefused(
            Refusals refusals,
            Jobs jobs,
            EscrowBlocks blocks,
            Ledger ledger,
            Outbox outbox,
            PayConfig config,
            Ids ids,
            Clock clock) {
        this.refusals = refusals;
        this.jobs = jobs;
        this.blocks = blocks;
        this.ledger = ledger;
        this.outbox = outbox;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how many were reversed; fewer than a batch means that the others have to wait */
    @Transactional
    public int reverseBatch() {
        var now = clock.instant();
        refusals.finish(now.minus(config.appealWindow()), now);
        var seen = new ArrayList<UUID>();
        int reversed = 0;
        while (seen.size() < AT_ONCE) {
            var due = refusals.takeDue(seen);
            if (due.isEmpty()) {
                return reversed;
            }
            seen.add(due.get().assignmentId());
            reversed += reverse(due.get()) ? 1 : 0;
        }
        return reversed;
    }

    private boolean reverse(Due due) {
        if (payable(due).compareTo(due.amount()) < 0) {
            return false;
        }
        var now = clock.instant();
        var reversal = ledger.reverse(due.earned(), "refused by a person, and not overturned");
        refusals.addReversal(due, reversal.transactionId(), now);
        if (jobs.lockedState(due.jobId()) == Budget.State.SETTLED) {
            ledger.postAll(List.of(Posting.lateRelease(due.earned(), due.jobId(), due.tenant(), due.amount())));
        } else {
            blocks.add(due.jobId(), due.amount());
        }
        outbox.append(new EarningReversed(
                ids.next(),
                now,
                due.assignmentId(),
                due.jobId(),
                due.workerId(),
                due.amount(),
                reversal.transactionId()));
        return true;
    }

    private Money payable(Due due) {
        var currency = due.amount().currency();
        return ledger.lockedBalances(AccountKind.WORKER_PAYABLE, due.workerId().toString(), Set.of(currency)).stream()
                .filter(balance -> balance.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }
}
