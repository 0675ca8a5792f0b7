package io.fairground.dispatch.job.store;

import io.fairground.dispatch.job.JobLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL's advisory locks: kept in memory, so that the many claims of a job write nothing to share theirs. */
@ApplicationScoped
class AdvisoryJobLocks implements JobLocks {

    private static final long COLLECTING = 0x6661_6972_636f_6c6cL; // "faircoll": any number nobody else uses

    private final Jdbi jdbi;

    AdvisoryJobLocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void share(Collection<UUID> jobIds) {
        jdbi.useHandle(handle -> {
            for (var jobId : jobIds.stream().sorted().distinct().toList()) {
                handle.select("select pg_advisory_xact_lock_shared(?)", JobLocks.key(jobId))
                        .mapToMap()
                        .one();
            }
        });
    }

    @Override
    public void takeAlone(UUID jobId) {
        jdbi.useHandle(handle -> handle.select("select pg_advisory_xact_lock(?)", JobLocks.key(jobId))
                .mapToMap()
                .one());
    }

    @Override
    public boolean tryCollecting() {
        return jdbi.withHandle(handle -> handle.select("select pg_try_advisory_xact_lock(?)", COLLECTING)
                .mapTo(Boolean.class)
                .one());
    }
}
