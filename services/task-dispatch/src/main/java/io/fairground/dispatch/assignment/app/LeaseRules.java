package io.fairground.dispatch.assignment.app;

import io.fairground.dispatch.assignment.LeaseTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** How long leases of a job last. */
@ApplicationScoped
class LeaseRules {

    private final KnownJobs jobs;
    private final AssignmentConfig config;

    LeaseRules(KnownJobs jobs, AssignmentConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    /** How long after its end a lease still leads to an answer. */
    Duration lateMax() {
        return config.lateMax();
    }

    LeaseTimes of(UUID jobId) {
        var length = Duration.ofSeconds(jobs.find(jobId).orElseThrow().leaseSeconds());
        return new LeaseTimes(length, length.multipliedBy(config.lengthsMax()), config.idleCut());
    }
}
