package io.fairground.dispatch.assignment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the terms of jobs in memory. Of them only the question changes, and it only grows: an old copy takes no answer that
 * the new one would not. What else changes of a job is read anew by each claim.
 */
@ApplicationScoped
class KnownJobs {

    private static final int JOBS_KEPT_MAX = 2_000;

    /** So long may workers be asked a question of before it grew. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final Cache<UUID, JobTerms> terms = Caffeine.newBuilder()
            .maximumSize(JOBS_KEPT_MAX)
            .expireAfterWrite(KEPT)
            .build();

    KnownJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    Optional<JobTerms> find(UUID jobId) {
        var known = terms.getIfPresent(jobId);
        if (known != null) {
            return Optional.of(known);
        }
        return findAnew(jobId);
    }

    /** As they are now. */
    Optional<JobTerms> findAnew(UUID jobId) {
        var found = jobs.find(jobId).map(Job::terms);
        found.ifPresent(read -> terms.put(jobId, read));
        return found;
    }
}
