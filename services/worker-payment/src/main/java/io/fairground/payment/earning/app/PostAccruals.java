package io.fairground.payment.earning.app;

import io.fairground.events.payment.EarningAccrued;
import io.fairground.events.payment.JobRanDry;
import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kit.inbox.NotYetApplicable;
import io.fairground.kit.outbox.Outbox;
import io.fairground.payment.earning.Assignments;
import io.fairground.payment.earning.DueSubmission;
import io.fairground.payment.earning.Earning;
import io.fairground.payment.earning.PayRule;
import io.fairground.payment.earning.Submission;
import io.fairground.payment.funding.Budget;
import io.fairground.payment.funding.EscrowBlocks;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.ledger.AccountKind;
import io.fairground.payment.ledger.Ledger;
import io.fairground.payment.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pays what is due, as far as the escrow of each job holds it. Joins the transaction of its caller. */
@ApplicationScoped
class PostAccruals {

    private final Assignments assignments;
    private final Jobs jobs;
    private final EscrowBlocks blocks;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PostAccruals(
            Assignments assignments,
            Jobs jobs,
            EscrowBlocks blocks,
            Ledger ledger,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.jobs = jobs;
        this.blocks = blocks;
        this.ledger = ledger;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Jobs in the order of their ids: so do all who take from several, and none waits for another in a circle. */
    private record Purse(UUID jobId, String currency) implements Comparable<Purse> {

        private static final Comparator<Purse> ORDER =
                Comparator.comparing(Purse::jobId).thenComparing(Purse::currency);

        static Purse of(Submission submission) {
            return new Purse(submission.jobId(), submission.price().currency());
        }

        @Override
        public int compareTo(Purse other) {
            return ORDER.compare(this, other);
        }
    }

    /** @return what is to be announced; what the escrow does not hold stays due, and its job rests */
    List<EarningAccrued> post(List<DueSubmission> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        requireOffered(due);
        var covered = covered(due);
        var posted = ledger.postAll(covered.stream().map(Covered::posting).toList());
        var now = clock.instant();
        var earnings = new ArrayList<Earning>();
        for (int i = 0; i < covered.size(); i++) {
            earnings.add(Earning.of(covered.get(i).due(), posted.get(i).transactionId(), now));
        }
        assignments.addEarnings(earnings);
        return earnings.stream().map(this::announcement).toList();
    }

    /** @param payer the vendor whose free money pays; null: the escrow of the job does */
    private record Covered(DueSubmission due, @Nullable String payer) {

        Posting posting() {
            var submission = due.submission();
            return payer == null
                    ? Posting.accrual(
                            submission.assignmentId(),
                            due.attempt(),
                            submission.jobId(),
                            submission.workerId(),
                            submission.price(),
                            submission.submittedAt())
                    : Posting.lateAccrual(
                            submission.assignmentId(),
                            due.attempt(),
                            submission.jobId(),
                            payer,
                            submission.workerId(),
                            submission.price(),
                            submission.submittedAt());
        }
    }

    private List<Covered> covered(List<DueSubmission> due) {
        var purses = due.stream()
                .collect(Collectors.groupingBy(one -> Purse.of(one.submission()), TreeMap::new, Collectors.toList()));
        var covered = new ArrayList<Covered>();
        purses.forEach((purse, wanted) -> {
            var sum = wanted.stream()
                    .map(one -> one.submission().price())
                    .reduce(Money.zero(purse.currency()), Money::plus);
            if (blocks.take(purse.jobId(), sum)) {
                wanted.forEach(one -> covered.add(new Covered(one, null)));
            } else {
                covered.addAll(coveredOneByOne(purse, wanted));
            }
        });
        covered.sort(Comparator.comparing(one -> one.due().submission().assignmentId()));
        return covered;
    }

    /** The blocks are all locked by now: what one of the answers finds, the next one finds as well. */
    private List<Covered> coveredOneByOne(Purse purse, List<DueSubmission> wanted) {
        if (jobs.lockedState(purse.jobId()) == Budget.State.SETTLED) {
            return coveredByVendor(purse, wanted);
        }
        var covered = wanted.stream()
                .filter(one -> blocks.take(purse.jobId(), one.submission().price()))
                .map(one -> new Covered(one, null))
                .toList();
        if (covered.size() < wanted.size()) {
            var now = clock.instant();
            if (jobs.markDry(purse.jobId(), now)) {
                outbox.append(new JobRanDry(ids.next(), now, purse.jobId(), firstDry(wanted, covered)));
            }
        }
        return covered;
    }

    private static Money firstDry(List<DueSubmission> wanted, List<Covered> covered) {
        var paid = covered.stream().map(Covered::due).toList();
        return wanted.stream()
                .filter(one -> !paid.contains(one))
                .findFirst()
                .orElseThrow()
                .submission()
                .price();
    }

    /** The rest of the budget went back to the vendor; what is due all the same is paid from there, or waits for it. */
    private List<Covered> coveredByVendor(Purse purse, List<DueSubmission> wanted) {
        var tenant = jobs.tenantOf(purse.jobId()).orElseThrow();
        var left = ledger.lockedBalances(AccountKind.CLIENT_FUNDS, tenant, Set.of(purse.currency())).stream()
                .filter(balance -> balance.currency().equals(purse.currency()))
                .findFirst()
                .orElse(Money.zero(purse.currency()));
        var covered = new ArrayList<Covered>();
        for (var one : wanted) {
            var price = one.submission().price();
            if (left.compareTo(price) >= 0) {
                left = left.minus(price);
                covered.add(new Covered(one, tenant));
            }
        }
        if (covered.size() < wanted.size()) {
            jobs.catchUpLater(purse.jobId());
        }
        return covered;
    }

    private void requireOffered(Collection<DueSubmission> due) {
        var jobIds = due.stream().map(one -> one.submission().jobId()).collect(Collectors.toSet());
        var offers = jobs.offers(jobIds);
        requireKnown(jobIds, offers.keySet());
        for (var one : due) {
            var submission = one.submission();
            if (!PayRule.allows(submission, offers.get(submission.jobId()))) {
                throw new IllegalStateException("assignment %s asks for %s, which its job does not offer in %s"
                        .formatted(submission.assignmentId(), submission.price(), submission.region()));
            }
        }
    }

    private static void requireKnown(Set<UUID> jobIds, Set<UUID> known) {
        if (!known.containsAll(jobIds)) {
            throw new NotYetApplicable("a job that pays is not funded here yet");
        }
    }

    private EarningAccrued announcement(Earning earning) {
        return new EarningAccrued(
                ids.next(),
                earning.earnedAt(),
                earning.assignmentId(),
                earning.jobId(),
                earning.taskId(),
                earning.workerId(),
                earning.region(),
                earning.amount(),
                earning.transactionId());
    }
}
