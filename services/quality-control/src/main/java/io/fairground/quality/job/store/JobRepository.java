package io.fairground.quality.job.store;

import io.fairground.quality.job.Job;
import io.fairground.quality.job.Jobs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JobRepository implements Jobs {

    private final JobTable table;

    JobRepository(JobTable table) {
        this.table = table;
    }

    @Override
    public Optional<Job> find(UUID jobId) {
        return table.findByIdOptional(jobId).map(JobEntity::toJob);
    }

    @Override
    public Map<UUID, Job> lock(Collection<UUID> jobIds) {
        var jobs = new HashMap<UUID, Job>();
        table.find("jobId in ?1 order by jobId", jobIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(entity -> jobs.put(entity.jobId, entity.toJob()));
        return jobs;
    }

    /** Flushed at once: the rows of other tables, written in SQL, refer to it in the same transaction. */
    @Override
    public void add(Job job) {
        table.persistAndFlush(JobEntity.of(job));
    }

    @Override
    public void saveQuestion(Job job) {
        table.findByIdOptional(job.jobId()).orElseThrow().set(job.question());
    }

    @Override
    public void saveProgress(Job job) {
        table.findByIdOptional(job.jobId()).orElseThrow().set(job.progress());
    }

    /** Kept apart so that Panache's wide API does not leak through the port. */
    @ApplicationScoped
    static class JobTable implements PanacheRepositoryBase<JobEntity, UUID> {}
}
