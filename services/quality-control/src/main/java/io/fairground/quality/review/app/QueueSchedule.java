package io.fairground.quality.review.app;

import io.fairground.quality.review.UncertainTasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for jobs whose uncertain tasks have not come up yet; a job at fault does not keep the others waiting. */
@ApplicationScoped
class QueueSchedule {

    private static final Logger LOG = Logger.getLogger(QueueSchedule.class);

    private final UncertainTasks tasks;
    private final QueueTasks queueTasks;

    QueueSchedule(UncertainTasks tasks, QueueTasks queueTasks) {
        this.tasks = tasks;
        this.queueTasks = queueTasks;
    }

    @Scheduled(every = "${fairground.review.queue-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void queueResolvedJobs() {
        for (var jobId : QuarkusTransaction.requiringNew().call(tasks::resolvedJobs)) {
            try {
                queueTasks.queue(jobId);
            } catch (RuntimeException e) {
                LOG.errorf(e, "the uncertain tasks of job %s cannot be queued", jobId);
            }
        }
    }
}
