package io.fairground.dataset.release;

import java.util.Map;
import java.util.TreeMap;

/** What the answers of each region alone say about a task: a team may train on one of them, or on where they differ. */
public final class RegionLabels {

    private RegionLabels() {}

    /** How many of the answers that count say what, in each region; answers that name no choice are in none. */
    public static Map<String, Map<String, Integer>> counts(LabeledTask task) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        for (var answer : task.answers()) {
            var choice = answer.choice();
            if (answer.isUsed() && choice != null) {
                counts.computeIfAbsent(answer.region(), _ -> new TreeMap<>()).merge(choice, 1, Integer::sum);
            }
        }
        return counts;
    }
}
