package io.fairground.dispatch.assignment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Keeps the terms of jobs in memory. They never change; what changes of a job is read anew by each claim. */
@ApplicationScoped
class KnownJobs {

    private static final int JOBS_KEPT_MAX = 2_000;

    private final Jobs jobs;
    private final Cache<UUID, JobTerms> terms =
            Caffeine.newBuilder().maximumSize(JOBS_KEPT_MAX).build();

    KnownJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    Optional<JobTerms> find(UUID jobId) {
        var known = terms.getIfPresent(jobId);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jobs.find(jobId).map(Job::terms);
        found.ifPresent(read -> terms.put(jobId, read));
        return found;
    }
}
