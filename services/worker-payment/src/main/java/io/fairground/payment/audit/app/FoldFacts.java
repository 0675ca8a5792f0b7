package io.fairground.payment.audit.app;

import io.fairground.events.Event;
import io.fairground.events.dispatch.JobSubmitted;
import io.fairground.events.dispatch.WorkerRegionChanged;
import io.fairground.events.dispatch.WorkerRegistered;
import io.fairground.payment.audit.facts.Changes;
import io.fairground.payment.audit.facts.Facts;
import io.fairground.payment.audit.facts.Facts.Residence;
import io.fairground.payment.audit.facts.Facts.Version;
import io.fairground.payment.audit.facts.Stamp;
import io.fairground.payment.audit.facts.WorkFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds what the services announce into facts, and keeps the sums of the facts. */
@ApplicationScoped
public class FoldFacts {

    private final Facts facts;
    private final Clock clock;

    FoldFacts(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** A batch is one transaction, and makes at most one version of an assignment. */
    @Transactional
    public void applyAll(List<Event> events) {
        facts.lock();
        var moved = new LinkedHashMap<UUID, List<UUID>>();
        var byAssignment = new LinkedHashMap<UUID, List<Event>>();
        for (var event : events) {
            WorkFact.subjectOf(event)
                    .ifPresent(id -> byAssignment
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(event));
            switch (event) {
                case JobSubmitted job -> facts.addJob(job);
                case WorkerRegistered worker ->
                    moved.computeIfAbsent(reside(worker), _ -> new ArrayList<>())
                            .add(worker.eventId());
                case WorkerRegionChanged worker ->
                    moved.computeIfAbsent(reside(worker), _ -> new ArrayList<>())
                            .add(worker.eventId());
                default -> {}
            }
        }
        fold(byAssignment, moved);
    }

    private UUID reside(WorkerRegistered worker) {
        facts.addResidence(new Residence(worker.workerId(), Instant.EPOCH, worker.region(), Stamp.of(worker)));
        return worker.workerId();
    }

    private UUID reside(WorkerRegionChanged worker) {
        facts.addResidence(new Residence(worker.workerId(), worker.validFrom(), worker.region(), Stamp.of(worker)));
        return worker.workerId();
    }

    private void fold(Map<UUID, List<Event>> byAssignment, Map<UUID, List<UUID>> moved) {
        var causesOfMove = new LinkedHashMap<UUID, List<UUID>>();
        moved.forEach((worker, causes) ->
                facts.unfinishedOf(worker).forEach(assignment -> causesOfMove.put(assignment, causes)));
        var touched = new LinkedHashSet<>(byAssignment.keySet());
        touched.addAll(causesOfMove.keySet());
        var latest = facts.latest(touched);
        var now = clock.instant();
        var changes = new Changes();
        var versions = new ArrayList<Version>();
        for (var id : touched) {
            var before = latest.get(id);
            var fact = before == null ? null : before.fact();
            var causes = new ArrayList<>(causesOfMove.getOrDefault(id, List.of()));
            for (var event : byAssignment.getOrDefault(id, List.of())) {
                fact = WorkFact.fold(fact, event);
                causes.add(event.eventId());
            }
            var after = placed(fact);
            if (after != null && (before == null || !after.equals(before.fact()))) {
                changes.replace(before == null ? null : before.fact(), after);
                versions.add(new Version(after, before == null ? 1 : before.revision() + 1, now, causes));
            }
        }
        facts.add(versions);
        facts.apply(changes.byCell());
    }

    private @Nullable WorkFact placed(@Nullable WorkFact fact) {
        if (fact == null || fact.submission() != null || fact.endedAt() == null) {
            return fact;
        }
        var region = facts.regionOf(fact.workerId(), fact.endedAt());
        return region.isEmpty() ? fact : fact.placed(region.get());
    }
}
