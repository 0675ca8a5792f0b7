package io.fairground.payment.earning.app;

import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.Assignments;
import io.fairground.payment.earning.Refusals;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.ledger.Ledger;
import java.time.Clock;

/** Puts the use case of accruals together without a container: for who measures it alone, without Kafka. */
public final class Accruals {

    private Accruals() {}

    public static AccrueEarnings over(
            Assignments assignments,
            Refusals refusals,
            Jobs jobs,
            EscrowBlocks blocks,
            Ledger ledger,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        var post = new PostAccruals(assignments, jobs, blocks, ledger, outbox, ids, clock);
        return new AccrueEarnings(assignments, refusals, post, outbox);
    }
}
