package io.fairground.dispatch.job;

import io.fairground.dispatch.worker.Worker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All jobs. */
public interface Jobs {

    void add(Job job);

    Optional<Job> find(UUID jobId);

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Job> lock(UUID jobId);

    /** Writes what may change of a job that was locked in this transaction. */
    void save(Job job);

    /** Newest first, at most {@code limit}, all older than {@code after}. */
    List<Job> ofTenant(String tenant, @Nullable UUID after, int limit);

    /** Jobs that hand out tasks and have an offer for her region and level. */
    List<Job> openTo(Worker worker, @Nullable UUID after, int limit);
}
