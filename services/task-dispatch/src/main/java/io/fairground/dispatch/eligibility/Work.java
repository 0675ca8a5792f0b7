package io.fairground.dispatch.eligibility;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What workers have done, read from their assignments; for many workers at once, and who did nothing is left out. */
public interface Work {

    /** In all jobs, up to now. Replays do not count: nobody works then. */
    Map<UUID, Worked> worked(Collection<UUID> workerIds, Instant now);

    /** What the rules of the job ask for, up to now. */
    Map<UUID, WorkerInJob> inJob(JobConditions job, Collection<UUID> workerIds, Instant now);
}
