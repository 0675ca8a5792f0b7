package io.fairground.quality.resolution.store;

import io.fairground.quality.resolution.ReadyJobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The condition is that of the partial index {@code job_ready}, word for word. */
@ApplicationScoped
class ReadyJobReader implements ReadyJobs {

    private static final String READY = """
            collected_answer_count is not null
              and answer_count >= collected_answer_count
              and (resolved_answer_count is null or resolved_answer_count < answer_count)""";
    private static final int AT_A_TIME = 100;

    private final Jdbi jdbi;

    ReadyJobReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<UUID> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select job_id from job where " + READY + " limit :limit")
                .bind("limit", AT_A_TIME)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean tryLock(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select job_id from job where job_id = :jobId and " + READY + " for no key update skip locked")
                .bind("jobId", jobId)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }
}
