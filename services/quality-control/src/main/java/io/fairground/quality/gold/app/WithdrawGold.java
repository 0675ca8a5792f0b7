package io.fairground.quality.gold.app;

import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.gold.GoldItem;
import io.fairground.quality.gold.GoldItems;
import io.fairground.quality.gold.GoldOrigin;
import io.fairground.quality.gold.GoldProblem;
import io.fairground.quality.gold.RetirementReason;
import io.fairground.quality.gold.SkillEstimates;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.job.app.FindJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes back truths that a vendor uploaded: nobody shall be measured by what may be wrong, nor have been. */
@ApplicationScoped
public class WithdrawGold {

    private final Jobs jobs;
    private final GoldItems items;
    private final RetireGold retireGold;
    private final SkillEstimates skillEstimates;

    WithdrawGold(Jobs jobs, GoldItems items, RetireGold retireGold, SkillEstimates skillEstimates) {
        this.jobs = jobs;
        this.items = items;
        this.retireGold = retireGold;
        this.skillEstimates = skillEstimates;
    }

    /**
     * All of these items, or none. Safe to repeat. In a resolved job the skill of its workers is estimated anew.
     *
     * @throws ProblemException {@code not-found} for the job of another tenant, {@code gold-unknown} for items that were
     *     never uploaded
     */
    @Transactional
    public void withdraw(UUID jobId, String tenant, List<String> itemKeys) {
        var job = jobs.lock(List.of(jobId)).get(jobId);
        if (job == null || !job.tenant().equals(tenant)) {
            throw FindJob.notFound();
        }
        var faults = unknown(itemKeys, items.among(jobId, itemKeys));
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    GoldProblem.GOLD_UNKNOWN, "leave these items out, or correct their keys", faults);
        }
        var changed = retireGold.retire(jobId, itemKeys, RetirementReason.WITHDRAWN);
        if (changed && job.resolved()) {
            skillEstimates.estimate(job);
        }
    }

    private static List<FieldError> unknown(List<String> itemKeys, Map<String, GoldItem> known) {
        return IntStream.range(0, itemKeys.size())
                .filter(i -> !uploaded(known.get(itemKeys.get(i))))
                .mapToObj(i -> new FieldError("/itemKeys/" + i, "was not uploaded as gold"))
                .toList();
    }

    /** What was minted is answered as if it did not exist. */
    private static boolean uploaded(@Nullable GoldItem item) {
        return item != null && item.origin() == GoldOrigin.UPLOADED;
    }
}
