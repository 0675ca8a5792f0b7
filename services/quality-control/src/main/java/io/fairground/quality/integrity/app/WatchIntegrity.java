package io.fairground.quality.integrity.app;

import io.fairground.quality.integrity.AlarmPolicy;
import io.fairground.quality.integrity.IntegrityWatch;
import io.fairground.quality.integrity.Signal;
import io.fairground.quality.integrity.TimedAnswers;
import io.fairground.quality.integrity.WatchedJobs;
import io.fairground.quality.integrity.WatchedJobs.Watched;
import io.fairground.quality.review.SignalEvidence;
import io.fairground.quality.review.app.OpenReview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * Looks at one resolved job, and opens a review for each worker who stands out. That is all a signal ever does: no answer
 * is left out, nothing is unpaid and nobody is kept out because of it.
 */
@ApplicationScoped
public class WatchIntegrity {

    private final WatchedJobs jobs;
    private final OpenReview openReview;

    WatchIntegrity(WatchedJobs jobs, OpenReview openReview) {
        this.jobs = jobs;
        this.openReview = openReview;
    }

    /** @return whether there was a job to look at */
    @Transactional
    public boolean watchNext() {
        var watched = jobs.claim();
        watched.ifPresent(this::watch);
        return watched.isPresent();
    }

    private void watch(Watched watched) {
        var answers = jobs.answers(watched.jobId());
        for (var signal : IntegrityWatch.look(answers, watched.subjective(), AlarmPolicy.USUAL)) {
            signal.workers().forEach(worker -> open(watched.jobId(), answers, worker, signal));
        }
    }

    private void open(UUID jobId, TimedAnswers answers, int worker, Signal.Tested signal) {
        openReview.aboutWorker(
                answers.workers().get(worker), jobId, evidence(signal), Math.clamp(1 - signal.p(), 0, 1));
    }

    private static SignalEvidence evidence(Signal.Tested signal) {
        return new SignalEvidence(Map.of(
                "signal", signal.getClass().getSimpleName(),
                "finding", signal.sentence(),
                "score", signal.score(),
                "p", signal.p()));
    }
}
