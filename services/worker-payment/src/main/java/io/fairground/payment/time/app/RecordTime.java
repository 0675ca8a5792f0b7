package io.fairground.payment.time.app;

import io.fairground.events.Event;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.AssignmentLeased;
import io.fairground.events.dispatch.AssignmentReturned;
import io.fairground.events.dispatch.AssignmentSubmitted;
import io.fairground.events.dispatch.WorkerRegionChanged;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.payment.time.TimeEntries;
import io.fairground.payment.time.TimeEntry;
import io.fairground.payment.time.TimeEntry.Basis;
import io.fairground.payment.time.TimeEntry.Ending;
import io.fairground.payment.time.TimeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what events tell of workers' time: answers with their active time, and what was given back or ran out with how
 * long it was held. Of those nobody measured the active time; the worker can declare it.
 */
@ApplicationScoped
public class RecordTime {

    private static final String DISPATCH = "task-dispatch";

    private final TimeEntries entries;
    private final Clock clock;

    RecordTime(TimeEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** An end of a lease whose event does not say when it began. */
    private record Ended(UUID assignmentId, Instant at, Ending ending) {}

    /** A batch is one transaction, and one statement a table. */
    @Transactional
    public void applyAll(List<Event> events) {
        var leases = new ArrayList<TimeEntries.OpenLease>();
        var workplaces = new ArrayList<TimeEntries.Workplace>();
        var submitted = new LinkedHashMap<UUID, AssignmentSubmitted>();
        var ended = new LinkedHashMap<UUID, Ended>();
        for (var event : events) {
            switch (event) {
                case AssignmentLeased leased ->
                    leases.add(new TimeEntries.OpenLease(
                            leased.assignmentId(), leased.jobId(), leased.workerId(), leased.occurredAt()));
                case AssignmentSubmitted answer -> submitted.put(answer.assignmentId(), answer);
                case AssignmentReturned returned ->
                    ended.put(
                            returned.assignmentId(),
                            new Ended(returned.assignmentId(), returned.occurredAt(), Ending.RETURNED));
                case AssignmentExpired expired ->
                    ended.put(
                            expired.assignmentId(),
                            new Ended(expired.assignmentId(), expired.occurredAt(), Ending.EXPIRED));
                case WorkerRegistered worker ->
                    // a region is where she works, not since when: what she did before is there as well
                    workplaces.add(new TimeEntries.Workplace(worker.workerId(), worker.region(), Instant.EPOCH));
                case WorkerRegionChanged moved ->
                    workplaces.add(new TimeEntries.Workplace(moved.workerId(), moved.region(), moved.validFrom()));
                default -> {}
            }
        }
        entries.addWorkplaces(workplaces);
        entries.addLeases(leases);
        entries.add(entriesOf(submitted, ended), DISPATCH);
    }

    private List<TimeEntry> entriesOf(
            LinkedHashMap<UUID, AssignmentSubmitted> submitted, LinkedHashMap<UUID, Ended> ended) {
        Set<UUID> over = new HashSet<>(submitted.keySet());
        over.addAll(ended.keySet());
        var leases = entries.endLeases(over);
        var now = clock.instant();
        var all = new ArrayList<TimeEntry>();
        submitted.values().forEach(answer -> all.add(entryOf(answer, now)));
        for (var end : ended.values()) {
            var lease = leases.get(end.assignmentId());
            // an answer that came late all the same says more; without its beginning an end says nothing
            if (lease != null && !submitted.containsKey(end.assignmentId())) {
                all.add(entryOf(lease, end, now));
            }
        }
        return all;
    }

    private static TimeEntry entryOf(AssignmentSubmitted answer, Instant now) {
        var active = answer.activeMillis();
        return new TimeEntry(
                answer.assignmentId(),
                1,
                answer.workerId(),
                TimeState.WORK,
                Ending.SUBMITTED,
                answer.leasedAt(),
                answer.submittedAt(),
                active,
                active == null
                        ? Basis.NOT_RECORDED
                        : Basis.valueOf(answer.timeBasis().name()),
                answer.region(),
                answer.jobId(),
                false,
                null,
                now);
    }

    private static TimeEntry entryOf(TimeEntries.OpenLease lease, Ended end, Instant now) {
        return new TimeEntry(
                lease.assignmentId(),
                1,
                lease.workerId(),
                TimeState.WORK,
                end.ending(),
                lease.leasedAt(),
                end.at().isBefore(lease.leasedAt()) ? lease.leasedAt() : end.at(),
                null,
                Basis.NOT_RECORDED,
                null,
                lease.jobId(),
                false,
                null,
                now);
    }
}
