package io.fairground.quality.scoring.app;

import io.fairground.kit.outbox.Outbox;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.fairground.quality.scoring.JobScores;
import io.fairground.quality.scoring.Scorings;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Scores the responses of a resolved job, and announces the scores.
 *
 * <p>Apart from the resolution: labels need not wait for scores, and a fit that takes a minute holds no lock that answers need.
 * If the job is resolved again meanwhile it is due again.
 */
@ApplicationScoped
public class ScoreJob {

    private static final int TIMEOUT_SECONDS = 1800;

    private final Scorings scorings;
    private final Jobs jobs;
    private final ScoreEvents events;
    private final Outbox outbox;

    ScoreJob(Scorings scorings, Jobs jobs, ScoreEvents events, Outbox outbox) {
        this.scorings = scorings;
        this.jobs = jobs;
        this.events = events;
        this.outbox = outbox;
    }

    /** @return whether there was something to do: another replica may have been faster */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    public boolean score(UUID jobId) {
        if (!scorings.tryLock(jobId)) {
            return false;
        }
        var job = jobs.find(jobId).orElseThrow();
        var scores = JobScores.of(scorings.answers(job), seed(job));
        scorings.save(jobId, job.progress().run(), scores);
        outbox.appendAll(events.of(jobId, job.progress().run(), scores));
        return true;
    }

    /** Whoever scores the same answers again gets the same numbers. */
    private static long seed(Job job) {
        return job.jobId().getMostSignificantBits() ^ job.jobId().getLeastSignificantBits();
    }
}
