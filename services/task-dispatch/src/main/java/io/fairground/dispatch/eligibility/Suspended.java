package io.fairground.dispatch.eligibility;

import io.fairground.events.quality.SuspensionScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person keeps a worker from taking work.
 *
 * @param tenant whose jobs, where the scope is a vendor
 * @param jobId which job, where the scope is a job
 */
public record Suspended(
        SuspensionScope scope,
        @Nullable String tenant,
        @Nullable UUID jobId,
        Instant until) {

    boolean keepsFrom(JobConditions job, Instant now) {
        return until.isAfter(now)
                && switch (scope) {
                    case PLATFORM -> true;
                    case VENDOR -> job.tenant().equals(tenant);
                    case JOB -> job.jobId().equals(jobId);
                };
    }
}
