package io.fairground.quality.job.app;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Finds jobs for those who may see them. */
@ApplicationScoped
public class FindJob {

    private final Jobs jobs;

    FindJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @throws ProblemException {@code not-found} for an unknown job and for one of another tenant alike */
    @Transactional
    public Job ofTenant(UUID jobId, String tenant) {
        return jobs.find(jobId).filter(job -> job.tenant().equals(tenant)).orElseThrow(FindJob::notFound);
    }

    /** For those who may see every tenant's jobs. */
    @Transactional
    public Job ofAnyTenant(UUID jobId) {
        return jobs.find(jobId).orElseThrow(FindJob::notFound);
    }

    /** What a caller is told about a job that is not hers. */
    public static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND, "there is no such job here; a new one is known in a moment");
    }
}
