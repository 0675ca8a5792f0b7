package io.fairground.payment.funding.app;

import io.fairground.events.Event;
import io.fairground.events.dispatch.JobCollected;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.payment.FundingReason;
import io.fairground.events.payment.JobFunded;
import io.fairground.events.payment.JobFundingRefused;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.FundingDecision;
import io.fairground.payment.funding.Job;
import io.fairground.payment.funding.JobOffer;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.funding.Refusal;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import io.fairground.payment.offer.OfferRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reserves the budget of submitted jobs, or refuses them.
 *
 * <p>The vendor's funds are locked first, so that two jobs never reserve the same money. A refusal is final for its job:
 * a deposit that comes later does not revive it, the vendor submits again.
 */
@ApplicationScoped
public class FundJobs {

    private final Jobs jobs;
    private final EscrowBlocks blocks;
    private final Ledger ledger;
    private final OfferRules rules;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    FundJobs(Jobs jobs, EscrowBlocks blocks, Ledger ledger, OfferRules rules, Outbox outbox, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.blocks = blocks;
        this.ledger = ledger;
        this.rules = rules;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void applyAll(List<Event> events) {
        for (var event : events) {
            if (event instanceof JobSubmitted submitted) {
                fund(submitted);
            } else if (event instanceof JobCollected collected) {
                collect(collected);
            }
        }
    }

    private void fund(JobSubmitted submitted) {
        var job = jobOf(submitted);
        var decision = FundingDecision.decide(job, rules, lockedFunds(job));
        var now = clock.instant();
        if (jobs.add(job, decision, now)) {
            switch (decision) {
                case FundingDecision.Funded(List<Money> reserved) -> reserve(submitted, reserved, now);
                case FundingDecision.Refused(List<Refusal> refusals) -> refuse(submitted, refusals, now);
            }
        }
    }

    private void reserve(JobSubmitted submitted, List<Money> reserved, Instant now) {
        ledger.postAll(List.of(Posting.reservation(submitted.jobId(), submitted.tenant(), reserved)));
        blocks.open(submitted.jobId(), reserved);
        outbox.appendCausedBy(submitted, new JobFunded(ids.next(), now, submitted.jobId(), reserved));
    }

    private void refuse(JobSubmitted submitted, List<Refusal> refusals, Instant now) {
        var reasons = refusals.stream()
                .map(refusal -> new FundingReason(
                        refusal.code().slug(), refusal.detail(), refusal.region(), refusal.smallest()))
                .toList();
        outbox.appendCausedBy(submitted, new JobFundingRefused(ids.next(), now, submitted.jobId(), reasons));
    }

    private void collect(JobCollected collected) {
        if (!jobs.markCollected(collected.jobId(), collected.answerCount())) {
            throw new NotYetApplicable("job " + collected.jobId() + " was not submitted yet");
        }
    }

    private Map<String, Money> lockedFunds(Job job) {
        var currencies =
                job.offers().stream().map(offer -> offer.price().currency()).collect(Collectors.toSet());
        return ledger.lockedBalances(AccountKind.CLIENT_FUNDS, job.tenant(), currencies).stream()
                .collect(Collectors.toMap(Money::currency, Function.identity()));
    }

    private static Job jobOf(JobSubmitted submitted) {
        return new Job(
                submitted.jobId(),
                submitted.tenant(),
                submitted.taskCount(),
                submitted.maxOverlap(),
                submitted.expectedSeconds(),
                submitted.occurredAt(),
                submitted.offers().stream()
                        .map(offer -> new JobOffer(offer.region(), offer.level().name(), offer.price()))
                        .toList());
    }
}
