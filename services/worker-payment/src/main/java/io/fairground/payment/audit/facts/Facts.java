package io.fairground.payment.audit.facts;

import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.kernel.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** What the audit remembers. Every method joins the transaction of its caller. */
public interface Facts {

    /** One writer at a time, so that versions appear in the order in which they were recorded. */
    void lock();

    /** The latest versions, by assignment. */
    Map<UUID, Version> latest(Collection<UUID> assignmentIds);

    void add(Collection<Version> versions);

    /** Adds the changes to the sums of every coarseness. */
    void apply(SortedMap<Cell, long[]> changes);

    void addJob(JobSubmitted job);

    /** Keeps it unless a later statement about the same moment is there. */
    void addResidence(Residence residence);

    Optional<Region> regionOf(UUID workerId, Instant at);

    /** Assignments of a worker that ended without being handed in. */
    List<UUID> unfinishedOf(UUID workerId);

    /** What is known of an assignment since a batch. */
    record Version(WorkFact fact, int revision, Instant recordedAt, List<UUID> causes) {

        public Version {
            causes = List.copyOf(causes);
        }
    }

    record Residence(UUID workerId, Instant validFrom, Region region, Stamp stamp) {}
}
