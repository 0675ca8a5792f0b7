package io.fairground.dispatch.assignment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.JobTerms;
import io.fairground.dispatch.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps jobs in memory. Of their terms only the question changes, and it only grows: an old copy takes no answer that the new
 * one would not. Whether a job is open is another matter: that is read with each lease.
 */
@ApplicationScoped
class KnownJobs {

    private static final int JOBS_KEPT_MAX = 2_000;

    /** So long may workers be asked a question of before it grew. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Function<UUID, Optional<Job>> jobs;
    private final Cache<UUID, Job> known = Caffeine.newBuilder()
            .maximumSize(JOBS_KEPT_MAX)
            .expireAfterWrite(KEPT)
            .build();

    @Inject
    KnownJobs(Jobs jobs) {
        this(id -> QuarkusTransaction.joiningExisting().call(() -> jobs.find(id)));
    }

    /** @param jobs reads a job as it is now */
    KnownJobs(Function<UUID, Optional<Job>> jobs) {
        this.jobs = jobs;
    }

    Optional<JobTerms> find(UUID jobId) {
        return remembered(jobId).map(Job::terms);
    }

    /** It does not become one once a task was taken; what was read before may be old. */
    boolean isReplay(UUID jobId) {
        return remembered(jobId)
                .filter(Job::wasOpened)
                .or(() -> findAnew(jobId))
                .orElseThrow()
                .replay();
    }

    private Optional<Job> remembered(UUID jobId) {
        return Optional.ofNullable(known.getIfPresent(jobId)).or(() -> findAnew(jobId));
    }

    /** As it is now. */
    Optional<Job> findAnew(UUID jobId) {
        var found = jobs.apply(jobId);
        found.ifPresent(job -> known.put(jobId, job));
        return found;
    }
}
