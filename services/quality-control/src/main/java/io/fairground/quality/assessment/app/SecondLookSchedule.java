package io.fairground.quality.assessment.app;

import io.fairground.quality.live.app.LiveJobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at jobs that have just been fitted anew. */
@ApplicationScoped
class SecondLookSchedule {

    private static final Logger LOG = Logger.getLogger(SecondLookSchedule.class);

    private final LiveJobs liveJobs;
    private final SecondLook secondLook;

    SecondLookSchedule(LiveJobs liveJobs, SecondLook secondLook) {
        this.liveJobs = liveJobs;
        this.secondLook = secondLook;
    }

    @Scheduled(every = "${fairground.live.refit-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtRefittedJobs() {
        for (var jobId : liveJobs.toLookAt()) {
            try {
                secondLook.look(jobId);
            } catch (RuntimeException e) {
                LOG.errorf(e, "the stopped tasks of job %s cannot be looked at again", jobId);
            }
        }
    }
}
