package io.fairground.quality.skill;

import io.fairground.kernel.Region;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Skill as last estimated. */
public interface Skills {

    /** Counts the answers of a job by worker and region, in a stable order. */
    List<Tally> tally(UUID jobId);

    /** 0 before the first estimate. */
    int latestRevision(UUID jobId);

    void save(List<Skill> skills);

    List<Skill> ofJob(UUID jobId, Optional<Key> after, int limit);

    List<Skill> ofWorker(UUID workerId, Optional<Key> after, int limit);

    /** Where a page ends; {@code id} is the worker in a job's list, the job in a worker's. */
    record Key(UUID id, Region region) {}
}
