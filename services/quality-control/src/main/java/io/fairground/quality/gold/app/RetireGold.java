package io.fairground.quality.gold.app;

import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.GoldItems;
import io.fairground.quality.gold.GoldLeaks;
import io.fairground.quality.gold.Golds;
import io.fairground.quality.gold.RegionBiasRule;
import io.fairground.quality.gold.RegionBiases;
import io.fairground.quality.gold.RetirementReason;
import io.fairground.quality.gold.Showings;
import io.fairground.quality.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.UUID;

/** Ends the lives of gold items that should measure nobody any more. */
@ApplicationScoped
public class RetireGold {

    private static final RegionBiasRule REGIONS = RegionBiasRule.STANDARD;

    private final Golds golds;
    private final GoldItems items;
    private final Showings showings;
    private final GoldLeaks leaks;
    private final ContestedMints contestedMints;
    private final GoldConfig config;

    RetireGold(
            Golds golds,
            GoldItems items,
            Showings showings,
            GoldLeaks leaks,
            ContestedMints contestedMints,
            GoldConfig config) {
        this.golds = golds;
        this.items = items;
        this.showings = showings;
        this.leaks = leaks;
        this.contestedMints = contestedMints;
        this.config = config;
    }

    /**
     * Looks at the gold that was answered since the last look.
     *
     * @param job locked by the caller
     */
    @Transactional(TxType.MANDATORY)
    public void review(Job job) {
        var shown = showings.recent(job.jobId(), config.leak().answersMin());
        if (!shown.isEmpty()) {
            retire(job.jobId(), leaks.among(job.jobId(), shown), RetirementReason.LEAKED);
        }
        if (showings.answered(job.jobId(), 2 * REGIONS.leastAnswers())) {
            var biased = RegionBiases.among(showings.counted(job.jobId()), REGIONS);
            retire(job.jobId(), biased, RetirementReason.REGION_BIASED);
        }
        retire(job.jobId(), contestedMints.of(job), RetirementReason.CONTESTED);
        showings.reviewed(job.jobId());
    }

    /**
     * Retires items for a reason, whoever found it. What is retired already stays as it is, unless the reason is graver.
     *
     * @param jobId of a job that the caller has locked
     * @return whether anything changed
     */
    @Transactional(TxType.MANDATORY)
    public boolean retire(UUID jobId, Collection<String> itemKeys, RetirementReason reason) {
        if (itemKeys.isEmpty()) {
            return false;
        }
        var retired = items.among(jobId, itemKeys).values().stream()
                .filter(item -> item.state().allows(reason))
                .map(item -> item.retire(reason))
                .toList();
        items.saveRetired(jobId, retired);
        if (reason.truthInDoubt()) {
            golds.remove(jobId, retired.stream().map(GoldItem::itemKey).toList());
        }
        return !retired.isEmpty();
    }
}
