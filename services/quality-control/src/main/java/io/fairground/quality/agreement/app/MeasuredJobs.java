package io.fairground.quality.agreement.app;

import io.fairground.quality.agreement.Extent;
import io.fairground.quality.agreement.JobAgreement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What this replica has measured already. A figure holds as long as the job has the answers it was made from. */
@ApplicationScoped
class MeasuredJobs {

    private final AgreementConfig config;
    private final Map<UUID, JobAgreement> jobs = new LinkedHashMap<>(16, 0.75f, true);

    MeasuredJobs(AgreementConfig config) {
        this.config = config;
    }

    synchronized Optional<JobAgreement> find(UUID jobId, Extent extent) {
        return Optional.ofNullable(jobs.get(jobId)).filter(job -> job.whole().equals(extent));
    }

    synchronized void keep(UUID jobId, JobAgreement agreement) {
        jobs.put(jobId, agreement);
        var oldest = jobs.keySet().iterator();
        while (jobs.size() > config.jobsInMemory()) {
            oldest.next();
            oldest.remove();
        }
    }
}
