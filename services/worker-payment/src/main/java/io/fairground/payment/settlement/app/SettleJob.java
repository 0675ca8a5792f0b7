package io.fairground.payment.settlement.app;

import io.fairground.events.payment.JobSettled;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.settlement.Remainder;
import io.fairground.payment.settlement.Settlements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Ends a job's budget: all its answers are decided and paid, the rest of its escrow goes back to the vendor. */
@ApplicationScoped
public class SettleJob {

    private final Settlements settlements;
    private final EscrowBlocks blocks;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SettleJob(Settlements settlements, EscrowBlocks blocks, Ledger ledger, Outbox outbox, Ids ids, Clock clock) {
        this.settlements = settlements;
        this.blocks = blocks;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return false when no job is ready */
    @Transactional
    public boolean settleNext() {
        var ready = settlements.takeReady();
        ready.ifPresent(this::settle);
        return ready.isPresent();
    }

    private void settle(Settlements.Ready job) {
        var escrow = ledger.balances(AccountKind.CLIENT_ESCROW, job.jobId().toString());
        var remainder = Remainder.of(job.reserved(), escrow);
        var now = clock.instant();
        if (!remainder.toRelease().isEmpty()) {
            ledger.postAll(List.of(Posting.release(job.jobId(), job.tenant(), remainder.toRelease())));
        }
        blocks.close(job.jobId());
        settlements.markSettled(job.jobId(), remainder.released(), now);
        outbox.append(new JobSettled(
                ids.next(), now, job.jobId(), remainder.paid(), remainder.released(), job.earningCount()));
    }
}
