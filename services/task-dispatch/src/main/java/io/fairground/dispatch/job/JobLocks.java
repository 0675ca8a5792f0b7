package io.fairground.dispatch.job;

import java.util.Collection;
import java.util.UUID;

/**
 * Locks that are held until the transaction ends, and write nothing.
 *
 * <p>Claims share the lock of their job. Whoever must know that no claim is under way takes it alone: only then does "no
 * task is open and nobody works" stay true.
 */
public interface JobLocks {

    void share(Collection<UUID> jobIds);

    void takeAlone(UUID jobId);

    /** Workers who must not meet on an item take tasks one after the other: only then does one see what the other took. */
    void takeTurns(UUID workerId, Collection<UUID> others);

    /** At most one replica collects jobs at a time. @return false when another one does */
    boolean tryCollecting();
}
