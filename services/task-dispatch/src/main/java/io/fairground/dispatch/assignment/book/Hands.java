package io.fairground.dispatch.assignment.book;

import io.fairground.dispatch.assignment.HeldAssignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What workers hold, as far as this replica knows. Read by many; written under the lock of the book. */
final class Hands {

    private final Map<UUID, HeldAssignment> held = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> ofWorker = new HashMap<>();

    Optional<HeldAssignment> find(UUID assignmentId) {
        return Optional.ofNullable(held.get(assignmentId));
    }

    int count(UUID worker) {
        return ofWorker.getOrDefault(worker, Set.of()).size();
    }

    List<HeldAssignment> of(UUID worker) {
        return ofWorker.getOrDefault(worker, Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    List<HeldAssignment> all() {
        return new ArrayList<>(held.values());
    }

    void take(HeldAssignment one) {
        reserve(one.assignment().workerId(), one.assignment().assignmentId());
        held.put(one.assignment().assignmentId(), one);
    }

    /** Counts towards her limit before it is hers. */
    void reserve(UUID worker, UUID assignmentId) {
        ofWorker.computeIfAbsent(worker, _ -> new HashSet<>(2)).add(assignmentId);
    }

    void drop(UUID worker, UUID assignmentId) {
        held.remove(assignmentId);
        ofWorker.computeIfPresent(worker, (_, ids) -> {
            ids.remove(assignmentId);
            return ids.isEmpty() ? null : ids;
        });
    }
}
