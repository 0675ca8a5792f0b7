package io.fairground.quality.gold.app;

import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.gold.GoldItems;
import io.fairground.quality.gold.GoldProblem;
import io.fairground.quality.gold.GoldUpload;
import io.fairground.quality.gold.Golds;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.job.app.FindJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes the gold of a job, all lines or none. */
@ApplicationScoped
public class UploadGold {

    private final Jobs jobs;
    private final Golds golds;
    private final GoldItems items;

    UploadGold(Jobs jobs, Golds golds, GoldItems items) {
        this.jobs = jobs;
        this.golds = golds;
        this.items = items;
    }

    /** The job is locked first: a resolution sees this gold whole or not at all. */
    @Transactional
    public void upload(UUID jobId, String tenant, GoldUpload upload) {
        var job = jobs.lock(List.of(jobId)).get(jobId);
        if (job == null || !job.tenant().equals(tenant)) {
            throw FindJob.notFound();
        }
        if (job.resolved()) {
            throw new ProblemException(
                    GoldProblem.JOB_ALREADY_RESOLVED, "gold that comes now would change nothing; send it before");
        }
        if (!upload.errors().isEmpty()) {
            throw new ProblemException(
                    GoldProblem.GOLD_REJECTED, "correct the lines and send all of them again", upload.errors());
        }
        golds.upsert(jobId, upload.labels());
        items.upload(jobId, upload.labels());
    }
}
