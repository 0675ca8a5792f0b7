package io.fairground.dispatch.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tasks and who holds them, beside what the desks read and write. */
public interface Assignments {

    ItemPlace placeOf(UUID jobId, String itemKey);

    Optional<TaskItem> item(UUID itemId);

    int liveLeases(UUID workerId);

    /** Tasks of the job she skipped. */
    int skips(UUID workerId, UUID jobId);

    /** Leases that are live now, of whomever. */
    List<HeldAssignment> live();

    /** Ends leases that ran out; those that end otherwise meanwhile are left alone. */
    List<HeldAssignment> expire(Instant now, int limit);

    /** All leases that ran out until then have their end: later looks begin there. */
    void swept(Instant until);

    /**
     * Raises how many answers a task of an open job collects, up to the most its budget covers.
     *
     * @return its position; nothing when nothing was raised
     */
    Optional<Long> raiseOverlap(UUID jobId, UUID taskId, int additional);

    /**
     * Hands a task of an open job out no more: it has a label. Who is at it answers it as ever.
     *
     * @return its position; nothing when it was not handed out anyway
     */
    Optional<Long> close(UUID jobId, UUID taskId);

    /** Marks those of these tasks that have all their answers, so that nobody looks at them again. */
    int markFilled(Collection<UUID> taskIds);

    /** The same for the first unmarked tasks of a job. @return how many were marked */
    int markFilled(UUID jobId, int tasksMax);
}
