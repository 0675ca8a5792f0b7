package io.fairground.replay.audit;

import io.fairground.replay.audit.Facts.Assignment;
import io.fairground.replay.audit.Facts.Task;
import io.fairground.replay.audit.Finding.Search;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** I3: live leases + accepted answers never exceed the overlap; one worker never answers one task twice. */
final class OverlapChecks {

    private static final String I3 = "I3";

    private OverlapChecks() {}

    static List<Finding> of(Facts facts) {
        return List.of(tablesKeepOverlap(facts), tablesKnowNobodyTwice(facts), historyKeepsOverlap(facts));
    }

    private static Finding tablesKeepOverlap(Facts facts) {
        var search = new Search(I3, "tables: live leases + answers are within each task's overlap");
        var taken = holding(facts).stream().collect(Collectors.groupingBy(Assignment::taskId, Collectors.counting()));
        for (var task : facts.dispatch().tasks()) {
            long count = taken.getOrDefault(task.taskId(), 0L);
            search.require(
                    count <= task.overlap() && task.overlap() <= task.maxOverlap(),
                    task.taskId(),
                    "holds " + count + " of " + task.overlap());
        }
        return search.finding();
    }

    private static Finding tablesKnowNobodyTwice(Facts facts) {
        var search = new Search(I3, "tables: nobody holds or answered a task twice");
        var seen = new HashSet<List<UUID>>();
        for (var assignment : holding(facts)) {
            search.require(
                    seen.add(List.of(assignment.taskId(), assignment.workerId())),
                    assignment.taskId(),
                    "worker " + assignment.workerId() + " has it twice");
        }
        return search.finding();
    }

    private static List<Assignment> holding(Facts facts) {
        return facts.dispatch().assignments().stream()
                .filter(assignment -> assignment.live() || assignment.isSubmitted())
                .toList();
    }

    /** What the tables show now may have been otherwise for a moment: the log of each task is gone through. */
    private static Finding historyKeepsOverlap(Facts facts) {
        var search = new Search(I3, "history: at no event did a task hold more, or a worker twice");
        var overlaps = facts.dispatch().tasks().stream().collect(Collectors.toMap(Task::taskId, Task::overlap));
        var holders = new HashMap<UUID, Map<UUID, UUID>>();
        for (var event : facts.events()) {
            var task = event.body().taskId();
            if (task != null && event.topic().endsWith("dispatch.assignments.v1")) {
                var held = holders.computeIfAbsent(task, _ -> new HashMap<>());
                apply(event, held, overlaps.getOrDefault(task, 0), search);
            }
        }
        return search.finding();
    }

    /** @param held worker by assignment: live leases and accepted answers */
    private static void apply(LoggedEvent event, Map<UUID, UUID> held, int overlap, Search search) {
        search.examine();
        switch (event.type()) {
            case "assignment-leased" -> {
                if (Set.copyOf(held.values()).contains(event.workerId())) {
                    search.violation(
                            event.key(), "worker " + event.workerId() + " took it again in event " + event.id());
                }
                held.put(event.assignmentId(), event.workerId());
                if (held.size() > overlap) {
                    search.violation(
                            event.key(), "held " + held.size() + " of " + overlap + " after event " + event.id());
                }
            }
            case "assignment-returned", "assignment-expired" -> held.remove(event.assignmentId());
            default -> {}
        }
    }
}
