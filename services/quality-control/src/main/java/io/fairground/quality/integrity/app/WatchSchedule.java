package io.fairground.quality.integrity.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for resolved jobs that nobody has looked at, apart from what makes their labels. */
@ApplicationScoped
class WatchSchedule {

    private final WatchIntegrity watchIntegrity;

    WatchSchedule(WatchIntegrity watchIntegrity) {
        this.watchIntegrity = watchIntegrity;
    }

    @Scheduled(every = "${fairground.integrity.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watchResolvedJobs() {
        while (watchIntegrity.watchNext()) {
            // the next one
        }
    }
}
