package io.fairground.quality.integrity;

import java.util.Optional;
import java.util.UUID;

/** Jobs whose last resolution nobody has looked at yet. */
public interface WatchedJobs {

    /** Locks one of them until the transaction ends, and counts it as looked at; nothing where there is none. */
    Optional<Watched> claim();

    /** @param subjective whether people may rightly differ */
    record Watched(UUID jobId, boolean subjective) {}

    /** The used answers of a job. */
    TimedAnswers answers(UUID jobId);
}
