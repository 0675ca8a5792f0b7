package io.fairground.quality.gold.store;

import io.fairground.kernel.Region;
import io.fairground.quality.gold.mint.TaskTruth;
import io.fairground.quality.gold.mint.Vote;
import io.fairground.quality.gold.mint.VotedTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers rows of answers, in order, into tasks. */
final class VotedTaskRows {

    private final Map<UUID, Head> heads = new LinkedHashMap<>();
    private final Map<UUID, List<Vote>> votes = new LinkedHashMap<>();

    private record Head(
            UUID taskId,
            String itemKey,
            int planned,
            @Nullable Integer label,
            @Nullable Integer truth) {}

    VotedTaskRows add(ResultSet row) throws SQLException {
        var taskId = row.getObject("task_id", UUID.class);
        if (!heads.containsKey(taskId)) {
            heads.put(
                    taskId,
                    new Head(
                            taskId,
                            row.getString("item_key"),
                            row.getInt("planned_overlap"),
                            row.getObject("label", Integer.class),
                            row.getObject("truth", Integer.class)));
        }
        votes.computeIfAbsent(taskId, _ -> new ArrayList<>())
                .add(new Vote(
                        Region.of(row.getString("region")),
                        row.getInt("choice"),
                        "USED".equals(row.getString("outcome"))));
        return this;
    }

    List<VotedTask> tasks() {
        return heads.values().stream().map(this::task).toList();
    }

    List<TaskTruth> known() {
        var known = new ArrayList<TaskTruth>();
        heads.values().forEach(head -> {
            var truth = head.truth();
            if (truth != null) {
                known.add(new TaskTruth(task(head), truth));
            }
        });
        return List.copyOf(known);
    }

    private VotedTask task(Head head) {
        return new VotedTask(
                head.taskId(),
                head.itemKey(),
                head.planned(),
                head.label(),
                votes.getOrDefault(head.taskId(), List.of()));
    }
}
