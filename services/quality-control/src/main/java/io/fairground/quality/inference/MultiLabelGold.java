package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The tasks of a multi-label table of which it is known which classes apply. */
public final class MultiLabelGold {

    private static final int UNKNOWN = -1;

    private final Map<Integer, Set<Integer>> truths;

    private MultiLabelGold(Map<Integer, Set<Integer>> truths) {
        this.truths = truths;
    }

    public static MultiLabelGold none() {
        return new MultiLabelGold(Map.of());
    }

    /** @param truths for each known task all classes that apply; the others do not */
    public static MultiLabelGold of(Map<Integer, Set<Integer>> truths) {
        return new MultiLabelGold(Map.copyOf(truths));
    }

    /** What is known of one class: 1 where it applies, 0 where not. */
    GoldLabels about(int classIndex, int taskCount) {
        if (truths.isEmpty()) {
            return GoldLabels.none();
        }
        var known = new int[taskCount];
        Arrays.fill(known, UNKNOWN);
        truths.forEach((task, classes) -> known[task] = classes.contains(classIndex) ? 1 : 0);
        return GoldLabels.of(known);
    }
}
