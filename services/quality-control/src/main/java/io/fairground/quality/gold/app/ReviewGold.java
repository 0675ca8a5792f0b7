package io.fairground.quality.gold.app;

import io.fairground.quality.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Looks at one job's gold by itself, between its answers. */
@ApplicationScoped
class ReviewGold {

    private final Jobs jobs;
    private final RetireGold retireGold;

    ReviewGold(Jobs jobs, RetireGold retireGold) {
        this.jobs = jobs;
        this.retireGold = retireGold;
    }

    @Transactional
    void review(UUID jobId) {
        var job = jobs.lock(List.of(jobId)).get(jobId);
        if (job != null) {
            retireGold.review(job);
        }
    }
}
