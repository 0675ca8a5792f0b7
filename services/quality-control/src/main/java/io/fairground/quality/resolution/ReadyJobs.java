package io.fairground.quality.resolution;

import java.util.List;
import java.util.UUID;

/** Jobs whose answers are all here. */
public interface ReadyJobs {

    List<UUID> list();

    /** Locks the job unless another replica has it or it is not ready any more. */
    boolean tryLock(UUID jobId);
}
