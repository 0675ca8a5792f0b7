package io.fairground.quality.scoring.app;

import io.fairground.quality.scoring.Scorings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for resolved jobs that wait for their scores. */
@ApplicationScoped
class ScoringSchedule {

    private static final Logger LOG = Logger.getLogger(ScoringSchedule.class);

    private final Scorings scorings;
    private final ScoreJob scoreJob;

    ScoringSchedule(Scorings scorings, ScoreJob scoreJob) {
        this.scorings = scorings;
        this.scoreJob = scoreJob;
    }

    @Scheduled(every = "${fairground.scoring.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scoreDueJobs() {
        for (var jobId : QuarkusTransaction.requiringNew().call(scorings::due)) {
            try {
                scoreJob.score(jobId);
            } catch (RuntimeException e) {
                // One job at fault must not keep the others waiting; it is tried again at the next tick.
                LOG.errorf(e, "job %s cannot be scored", jobId);
            }
        }
    }
}
