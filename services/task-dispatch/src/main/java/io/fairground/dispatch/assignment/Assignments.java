package io.fairground.dispatch.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks and who holds them. Each write is decided by the database alone, whatever was read before. */
public interface Assignments {

    /**
     * Until the transaction ends, no other request of this worker is under way, and the job named is not collected.
     *
     * @param jobId null when the worker takes any job
     */
    Standing enter(UUID workerId, @Nullable UUID jobId);

    /** Leases the first open task behind the worker's last one; nothing when there is none, or she may take no more. */
    Optional<Lease> claimAhead(Claim claim);

    /** The same from the start of the job: what was returned or expired behind her back. */
    Optional<Lease> claimFromStart(Claim claim);

    /** Whether {@link #claimFromStart} would find a task, were nobody else at it this moment. */
    boolean hasTaskFor(Claim claim);

    /** The same for one task. */
    Optional<Lease> claimAt(Claim claim, long position);

    ItemPlace placeOf(UUID jobId, String itemKey);

    Optional<HeldAssignment> find(UUID assignmentId);

    Optional<Lease> findLease(UUID assignmentId);

    int liveLeases(UUID workerId);

    /** Open jobs with open tasks and an offer for the worker, oldest first. */
    List<UUID> jobsFor(Standing worker);

    /** @return false when the lease was lost: nothing is written then */
    boolean submit(Assignment assignment, Assignment.State.Submitted answer, Instant now);

    /** Frees the task. @return false when the lease was lost: nothing is written then */
    boolean giveBack(Assignment assignment, String reason, Instant now);

    /** Ends leases that ran out and frees their tasks; those another replica is at are left to it. */
    List<Assignment> expire(Instant now, int limit);

    /** Raises how many answers a task of an open job collects, up to the most its budget covers. */
    void raiseOverlap(UUID jobId, UUID taskId, int additional);
}
