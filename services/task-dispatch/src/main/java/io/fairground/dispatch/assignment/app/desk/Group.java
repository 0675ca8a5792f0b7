package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is written together, or not at all.
 *
 * @param openJobs jobs that must be open still
 * @param workers who must stand still where they are said to
 * @param apart who must not meet whom
 * @param packs the events of all of it, packed for the outbox
 */
public record Group(
        List<HeldAssignment> leases,
        List<Ending> endings,
        List<Heartbeat> heartbeats,
        List<LateOne> lates,
        Set<UUID> openJobs,
        Collection<Standing> workers,
        List<Apart> apart,
        List<byte[]> packs) {

    /** @param other a worker who must not hold or have answered the task that is leased */
    public record Apart(HeldAssignment lease, UUID other) {}

    /**
     * An answer that came late.
     *
     * @param assignmentId under which she had taken the task
     * @param ending of the lease that was made for it
     */
    public record LateOne(UUID assignmentId, Ending ending) {}

    /** What became of it. */
    public enum Outcome {
        WRITTEN,
        /** A job is not open any more, a worker has moved, or a lease that goes on has ended: nothing is written. */
        OUTDATED,
        /** A slot was taken, a lease changed or an id used by somebody else: nothing is written. */
        CONFLICT
    }
}
