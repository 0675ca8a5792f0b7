package io.fairground.quality.live.app;

import io.fairground.quality.inference.Run;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Fits live jobs anew, apart from the consumers: answers go on being taken meanwhile. */
@ApplicationScoped
class RefitSchedule {

    private final LiveJobs liveJobs;

    RefitSchedule(LiveJobs liveJobs) {
        this.liveJobs = liveJobs;
    }

    @Scheduled(every = "${fairground.live.refit-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refitDueJobs() {
        liveJobs.due().forEach(job -> job.refit(Run.plain()));
    }
}
