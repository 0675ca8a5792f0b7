package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import io.fairground.quality.inference.AnswerTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Answers and the regions they came from. A worker who answered from two regions counts once in each, as she does for skill: her
 * answers from one place are no answers from the other.
 *
 * @param tasks task {@code i} of the table is the i-th
 * @param regions group {@code g} is the g-th, in the order of their codes
 * @param groups the region of each worker of the table
 */
public record RegionalAnswers(List<UUID> tasks, List<Region> regions, Groups groups, AnswerTable answers) {

    public RegionalAnswers {
        tasks = List.copyOf(tasks);
        regions = List.copyOf(regions);
    }

    /**
     * Numbers follow the order of ids and codes, so the order of the answers does not matter.
     *
     * @param classCount choices of the question
     */
    public static RegionalAnswers of(int classCount, List<RegionalAnswer> answers) {
        var sorted = answers.stream()
                .sorted(Comparator.comparing(RegionalAnswer::taskId)
                        .thenComparing(RegionalAnswer::workerId)
                        .thenComparing(RegionalAnswer::region))
                .toList();
        var regions =
                answers.stream().map(RegionalAnswer::region).distinct().sorted().toList();
        var tasks = new LinkedHashMap<UUID, Integer>();
        var workers = new LinkedHashMap<Placed, Integer>();
        for (var answer : sorted) {
            tasks.putIfAbsent(answer.taskId(), tasks.size());
            workers.putIfAbsent(Placed.of(answer), workers.size());
        }
        var group = new HashMap<Region, Integer>();
        regions.forEach(region -> group.put(region, group.size()));
        return new RegionalAnswers(
                List.copyOf(tasks.keySet()),
                regions,
                Groups.of(
                        regions.size(),
                        workers.keySet().stream()
                                .mapToInt(placed -> group.getOrDefault(placed.region(), Groups.NONE))
                                .toArray()),
                AnswerTable.of(
                        tasks.size(),
                        workers.size(),
                        classCount,
                        reader -> sorted.forEach(answer -> reader.row(
                                tasks.getOrDefault(answer.taskId(), -1),
                                workers.getOrDefault(Placed.of(answer), -1),
                                answer.choice()))));
    }

    public Extent extent() {
        return new Extent(tasks.size(), answers.rows());
    }

    /** Workers of each region, in the order of the regions. */
    int[] workersByRegion() {
        var workers = new int[regions.size()];
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            workers[groups.of(worker)]++;
        }
        return workers;
    }

    private record Placed(UUID workerId, Region region) {

        static Placed of(RegionalAnswer answer) {
            return new Placed(answer.workerId(), answer.region());
        }
    }
}
