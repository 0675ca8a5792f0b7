package io.fairground.payment.time;

import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time ledger. Nothing in it is ever changed. Every method joins the transaction of its caller. */
public interface TimeEntries {

    /** A lease whose end is not known yet. */
    record OpenLease(UUID assignmentId, UUID jobId, UUID workerId, Instant leasedAt) {}

    /** A worker works there from a moment on. */
    record Workplace(UUID workerId, Region region, Instant validFrom) {}

    void addWorkplaces(Collection<Workplace> workplaces);

    void addLeases(Collection<OpenLease> leases);

    /** Takes away the leases that are known. */
    Map<UUID, OpenLease> endLeases(Set<UUID> assignmentIds);

    /** Each as the next revision of its entry, by whom. */
    void add(Collection<TimeEntry> entries, String recordedBy);

    /** Nobody else books or corrects time of hers until the transaction ends. */
    void lock(UUID workerId);

    /** The last revision of an entry. */
    Optional<TimeEntry> find(UUID entryId);

    /** Workers with an entry that ended in that time. */
    List<UUID> workers(Instant from, Instant to);

    /**
     * Last revisions that were recorded by an instant, of entries that ended in that time; ordered by worker.
     *
     * @param workerId null: of all workers
     */
    List<TimeEntry> ended(@Nullable UUID workerId, Instant from, Instant to, Instant knownAt);
}
