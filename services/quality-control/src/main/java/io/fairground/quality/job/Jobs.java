package io.fairground.quality.job;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs quality control has heard of. */
public interface Jobs {

    Optional<Job> find(UUID jobId);

    /** Locks the rows, in one order for all callers, until the transaction ends; leaves out what is not known. */
    Map<UUID, Job> lock(Collection<UUID> jobIds);

    void add(Job job);

    /** Stores the question of a job that this transaction has locked. */
    void saveQuestion(Job job);

    /** Stores the progress of a job that this transaction has locked. */
    void saveProgress(Job job);
}
