package io.fairground.dispatch.job.app;

import io.fairground.dispatch.job.Progress;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks for jobs that have all their answers. A look each second, instead of a counter that each submit would update:
 * such a row is what all submits of a job would wait for.
 */
@ApplicationScoped
class JobCollector {

    private static final int JOBS_MAX = 100;

    private final Progress progress;
    private final CollectJob collectJob;

    JobCollector(Progress progress, CollectJob collectJob) {
        this.progress = progress;
        this.collectJob = collectJob;
    }

    @Scheduled(every = "${fairground.dispatch.collect-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void collectDrained() {
        progress.drainedJobs(JOBS_MAX).forEach(collectJob::collect);
    }

    @Scheduled(every = "${fairground.dispatch.fold-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void foldAnswerCounts() {
        progress.foldAnswerCounts();
    }
}
