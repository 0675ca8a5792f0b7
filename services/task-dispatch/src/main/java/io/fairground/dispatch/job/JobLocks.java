package io.fairground.dispatch.job;

import java.util.Collection;
import java.util.UUID;

/**
 * Locks that are held until the transaction ends, and write nothing.
 *
 * <p>Groups of leases share the locks of their jobs. Whoever must know that no lease is under way takes it alone: only then does "no
 * task is open and nobody works" stay true.
 */
public interface JobLocks {

    void share(Collection<UUID> jobIds);

    void takeAlone(UUID jobId);

    /** At most one replica collects jobs at a time. @return false when another one does */
    boolean tryCollecting();

    /** By which the lock of a job is known. */
    static long key(UUID jobId) {
        return jobId.getMostSignificantBits() ^ jobId.getLeastSignificantBits();
    }

    /** By which that of a pair of workers is known, the same from both sides. */
    static long key(UUID workerId, UUID other) {
        return Long.rotateLeft(key(workerId) ^ key(other), 1);
    }
}
