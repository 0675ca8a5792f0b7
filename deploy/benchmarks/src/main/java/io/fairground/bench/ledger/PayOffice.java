package io.fairground.bench.ledger;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.app.Accruals;
import io.fairground.payment.earning.app.AccrueEarnings;
import io.fairground.payment.earning.store.EarningStore;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.FundingDecision;
import io.fairground.payment.funding.Job;
import io.fairground.payment.funding.JobOffer;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.funding.store.FundingStore;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.ledger.store.LedgerStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** worker-payment's use cases on one connection: what its consumers call, without Kafka around it. */
final class PayOffice {

    private static final int TASKS = 1_000_000;
    private static final int EXPECTED_SECONDS = 60;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Ledger ledger;
    private final Jobs jobs;
    private final EscrowBlocks blocks;
    private final AccrueEarnings accrue;

    PayOffice(Jdbi jdbi, Ids ids, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ledger = LedgerStore.over(jdbi, ids, clock);
        this.jobs = FundingStore.jobs(jdbi);
        this.blocks = FundingStore.blocks(jdbi);
        this.accrue = Accruals.over(
                EarningStore.assignments(jdbi),
                EarningStore.refusals(jdbi),
                jobs,
                blocks,
                ledger,
                Outbox.withoutRelay(jdbi, ScratchLedger.json()),
                ids,
                clock);
    }

    Ledger ledger() {
        return ledger;
    }

    EscrowBlocks blocks() {
        return blocks;
    }

    AccrueEarnings accrue() {
        return accrue;
    }

    /** One transaction: everything within joins it. */
    void within(Consumer<PayOffice> work) {
        jdbi.useTransaction(_ -> work.accept(this));
    }

    /** Both halves, each in a transaction of its own, as their consumers apply them. */
    void apply(Answers answers) {
        within(office -> office.accrue.applyAll(answers.submitted()));
        within(office -> office.accrue.applyAll(answers.assessed()));
    }

    /** A job with its budget in escrow. */
    void fund(UUID jobId, String tenant, Money budget, UUID depositId) {
        var now = Instant.now(clock);
        var offer = new JobOffer(Answers.REGION, "RATER", new Money(Answers.PRICE.amountMinor(), budget.currency()));
        var job = new Job(jobId, tenant, TASKS, 1, EXPECTED_SECONDS, now, List.of(offer));
        ledger.postAll(List.of(
                Posting.deposit(depositId, tenant, budget), Posting.reservation(jobId, tenant, List.of(budget))));
        if (jobs.add(job, new FundingDecision.Funded(List.of(budget)), now)) {
            blocks.open(jobId, List.of(budget));
        }
    }
}
