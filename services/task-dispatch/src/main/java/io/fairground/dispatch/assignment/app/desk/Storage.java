package io.fairground.dispatch.assignment.app.desk;

import io.fairground.dispatch.assignment.EndKind;
import io.fairground.dispatch.assignment.HeldAssignment;
import io.fairground.dispatch.assignment.Standing;
import io.fairground.dispatch.assignment.book.Page;
import io.fairground.dispatch.assignment.book.PageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Leases and their ends where they are kept. Each call is a transaction of its own. */
public interface Storage {

    /** @throws UnwritableException when the fault is in the group */
    Group.Outcome write(Group group);

    /** Those due first before the others. */
    List<UUID> openJobs();

    Page read(PageId page);

    /** The first task behind {@code after} that has a free slot and that she may have, with nobody of those at it. */
    OptionalLong whereabouts(UUID jobId, UUID workerId, Set<UUID> apartFrom, long after);

    /** How leases ended; live ones are left out. */
    Map<UUID, EndKind> ends(Collection<UUID> assignmentIds);

    /** Whether there is an answer that came after the lease. */
    boolean isAnsweredLate(UUID assignmentId);

    Optional<HeldAssignment> find(UUID assignmentId);

    Standing standing(UUID workerId);
}
