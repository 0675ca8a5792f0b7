package io.fairground.dispatch.job.store;

import io.fairground.dispatch.job.Job;
import io.fairground.dispatch.job.Jobs;
import io.fairground.dispatch.worker.Worker;
import io.fairground.kernel.Region;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs are few and change seldom: plain entities. The hot path keeps their terms in memory. */
@ApplicationScoped
class JobRepository implements Jobs {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final JobTable table;

    JobRepository(JobTable table) {
        this.table = table;
    }

    @Override
    public void add(Job job) {
        table.persist(JobEntity.of(job));
    }

    @Override
    public Optional<Job> find(UUID jobId) {
        return table.findByIdOptional(jobId).map(JobEntity::toJob);
    }

    @Override
    public Optional<Job> lock(UUID jobId) {
        return table.findByIdOptional(jobId, LockModeType.PESSIMISTIC_WRITE).map(JobEntity::toJob);
    }

    @Override
    public void save(Job job) {
        table.findByIdOptional(job.terms().jobId()).orElseThrow().takeOver(job);
    }

    @Override
    public List<Job> ofTenant(String tenant, @Nullable UUID after, int limit) {
        return jobs(
                "tenant = :tenant and jobId < :after order by jobId desc",
                Map.of("tenant", tenant, "after", after == null ? AFTER_ALL : after),
                limit);
    }

    @Override
    public List<Job> openTo(Worker worker, @Nullable UUID after, int limit) {
        var regions = Stream.concat(Stream.of(worker.region()), worker.region().wider().stream())
                .map(Region::code)
                .toList();
        return jobs(
                """
                from JobEntity j where j.state = 'OPEN' and j.closedAt is null and j.jobId < :after
                and exists (select 1 from JobEntity k join k.offers o
                    where k.jobId = j.jobId and o.level = :level and o.region in :regions)
                order by j.jobId desc""",
                Map.of("level", worker.level().name(), "regions", regions, "after", after == null ? AFTER_ALL : after),
                limit);
    }

    private List<Job> jobs(String query, Map<String, Object> parameters, int limit) {
        return table.find(query, parameters).page(0, limit).stream()
                .map(JobEntity::toJob)
                .toList();
    }

    /** Kept apart so that Panache's wide API does not leak through the port. */
    @ApplicationScoped
    static class JobTable implements PanacheRepositoryBase<JobEntity, UUID> {}
}
