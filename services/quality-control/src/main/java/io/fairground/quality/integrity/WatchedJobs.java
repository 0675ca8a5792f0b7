package io.fairground.quality.integrity;

import java.util.Optional;
import java.util.UUID;

/** Jobs whose last resolution nobody has looked at yet. */
public interface WatchedJobs {

    /** Locks one of them until the transaction ends, and counts it as looked at; nothing where there is none. */
    Optional<UUID> claim();

    /** The used answers of a job. */
    TimedAnswers answers(UUID jobId);
}
