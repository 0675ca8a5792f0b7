package io.fairground.quality.resolution.app;

import io.fairground.quality.resolution.ReadyJobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Looks for jobs that wait for their resolution. Apart from the consumers, so that a large job does not hold up the
 * answers of others.
 */
@ApplicationScoped
class ResolutionSchedule {

    private static final Logger LOG = Logger.getLogger(ResolutionSchedule.class);

    private final ReadyJobs readyJobs;
    private final ResolveJob resolveJob;

    ResolutionSchedule(ReadyJobs readyJobs, ResolveJob resolveJob) {
        this.readyJobs = readyJobs;
        this.resolveJob = resolveJob;
    }

    @Scheduled(
            every = "${fairground.resolution.poll-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resolveReadyJobs() {
        for (var jobId : QuarkusTransaction.requiringNew().call(readyJobs::list)) {
            try {
                resolveJob.resolve(jobId);
            } catch (RuntimeException e) {
                // One job at fault must not keep the others waiting; it is tried again at the next tick.
                LOG.errorf(e, "job %s cannot be resolved", jobId);
            }
        }
    }
}
