package io.fairground.quality.resolution.app;

import io.fairground.events.quality.Saving;
import io.fairground.quality.inference.Run;
import io.fairground.quality.job.Job;
import io.fairground.quality.live.app.LiveJobs;
import io.fairground.quality.resolution.Savings;
import io.fairground.quality.stopping.Temperature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/** Looks back, when a job with a dynamic overlap is resolved: what it saved, and how far its confidence can be trusted. */
@ApplicationScoped
class ReviewOverlap {

    /** What there is to say of a job whose overlap was fixed. */
    static final Reviewed FIXED = new Reviewed(Temperature.NONE, null);

    private final LiveJobs liveJobs;
    private final Savings savings;

    ReviewOverlap(LiveJobs liveJobs, Savings savings) {
        this.liveJobs = liveJobs;
        this.savings = savings;
    }

    /**
     * @param temperature corrects the confidence of the job's labels
     * @param saving null where the overlap was fixed
     */
    record Reviewed(Temperature temperature, @Nullable Saving saving) {}

    /** @param job with a dynamic overlap, locked by the caller */
    @Transactional(TxType.MANDATORY)
    Reviewed review(Job job) {
        var live = liveJobs.upToDate(job);
        live.refit(Run.plain());
        var calibration = live.calibration();
        var found = live.savings();
        var saving = new Saving(
                found.meanAnswers(), found.fixedOverlap(), found.saved(), calibration.errorAfter(), found.tasks());
        savings.replace(job.jobId(), saving);
        return new Reviewed(calibration.temperature(), saving);
    }
}
