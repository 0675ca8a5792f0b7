package io.fairground.quality.gold.app;

import io.fairground.events.quality.LabelsRequested;
import io.fairground.kernel.Ids;
import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.GoldItems;
import io.fairground.quality.gold.GoldItems.MintedItem;
import io.fairground.quality.gold.GoldTruth;
import io.fairground.quality.gold.mint.Candidate;
import io.fairground.quality.gold.mint.Crowd;
import io.fairground.quality.gold.mint.MintPlan;
import io.fairground.quality.gold.mint.MintRule;
import io.fairground.quality.gold.mint.Mints;
import io.fairground.quality.gold.mint.Mints.Minting;
import io.fairground.quality.gold.mint.Reliability;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Mints gold in place of what retired, while the job still collects, and asks for the answers that make it worth having.
 *
 * <p>A look reads many answers, so one is taken only when a job has got a hundredth more of them since the last.
 */
@ApplicationScoped
public class MintGold {

    private static final int TASKS_A_LOOK = 500;
    private static final int ANSWERS_BETWEEN_LOOKS_MIN = 10;
    private static final int LOOKS_A_ROUND = 100;

    private final Jobs jobs;
    private final Mints mints;
    private final GoldItems items;
    private final Crowds crowds;
    private final MintRule rule;
    private final GoldConfig config;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    MintGold(
            Jobs jobs,
            Mints mints,
            GoldItems items,
            Crowds crowds,
            MintRules rules,
            GoldConfig config,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.jobs = jobs;
        this.mints = mints;
        this.items = items;
        this.crowds = crowds;
        this.rule = rules.rule();
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Does nothing for a job that takes no more answers, nor where people may rightly differ, or answers
     * name no choice.
     */
    @Transactional
    public void mint(UUID jobId) {
        var job = jobs.lock(List.of(jobId)).get(jobId);
        if (job == null
                || job.progress().collectedAnswerCount() != null
                || job.plan().subjective()
                || !job.question().closed()) {
            return;
        }
        var before = mints.minting(jobId);
        if (!due(job, before)) {
            return;
        }
        var asked = mint(job, before.asked());
        mints.save(jobId, new Minting(before.asked() + asked, job.progress().answerCount()));
    }

    private static boolean due(Job job, Minting before) {
        var between = Math.max(ANSWERS_BETWEEN_LOOKS_MIN, job.plan().taskCount() / LOOKS_A_ROUND);
        return job.progress().answerCount() >= before.lookedAtAnswers() + between;
    }

    /** @return answers that were asked for */
    private int mint(Job job, int asked) {
        var missing = mints.stock(job.jobId()).missing();
        if (missing == 0) {
            return 0;
        }
        var known = mints.known(job.jobId());
        var crowd = crowds.of(job, known);
        var reliability = rule.reliability(known, crowd);
        if (!rule.allows(reliability)) {
            return 0;
        }
        var plan = plan(job, crowd, missing, asked);
        items.mint(
                job.jobId(),
                plan.minted().stream()
                        .map(candidate -> item(candidate, reliability, crowd))
                        .toList());
        request(job, plan);
        return plan.asked();
    }

    private MintedItem item(Candidate candidate, Reliability reliability, Crowd crowd) {
        var agreement = candidate.agreement();
        var truth = new GoldTruth(agreement.choice(), rule.weight(agreement, reliability, crowd.choices()));
        return new MintedItem(
                GoldItem.minted(candidate.task().itemKey(), truth),
                candidate.task().taskId());
    }

    private MintPlan plan(Job job, Crowd crowd, int missing, int asked) {
        var tasks = mints.drawn(job, config.mint().answersMin(), job.progress().answerCount(), TASKS_A_LOOK);
        var budgeted = (long) job.plan().taskCount() * job.plan().maxOverlap();
        var budget = (int) Math.min(Integer.MAX_VALUE, Math.floor(config.mint().askedShare() * budgeted)) - asked;
        var limits = new MintPlan.Limits(
                Math.min(config.mint().showings(), config.showingsMax()),
                job.plan().maxOverlap());
        return MintPlan.of(rule.candidates(tasks, crowd), missing, budget, limits);
    }

    private void request(Job job, MintPlan plan) {
        mints.raise(plan.requests());
        var now = clock.instant();
        outbox.appendAll(plan.requests().stream()
                .map(request ->
                        new LabelsRequested(ids.next(), now, job.jobId(), request.taskId(), request.additional()))
                .toList());
    }
}
