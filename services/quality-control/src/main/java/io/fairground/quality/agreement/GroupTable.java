package io.fairground.quality.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * A task's labels, counted by group and class, among groups with enough answers and classes that somebody names.
 *
 * @param sizes answers of each group
 * @param totals answers that name each class
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
record GroupTable(int[] sizes, int[] totals, GroupedLabels labels) {

    /** The labels become indexes of the classes named. */
    static GroupTable of(GroupedLabels all, int leastAnswers) {
        var start = new int[all.groupCount() + 1];
        var kept = new int[all.labels().length];
        var groups = 0;
        for (var group = 0; group < all.groupCount(); group++) {
            if (all.size(group) >= leastAnswers) {
                System.arraycopy(all.labels(), all.start()[group], kept, start[groups], all.size(group));
                start[groups + 1] = start[groups] + all.size(group);
                groups++;
            }
        }
        var labels = Arrays.copyOf(kept, start[groups]);
        var named = Arrays.stream(labels).distinct().sorted().toArray();
        var totals = new int[named.length];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = Arrays.binarySearch(named, labels[i]);
            totals[labels[i]]++;
        }
        var sizes = new int[groups];
        Arrays.setAll(sizes, group -> start[group + 1] - start[group]);
        return new GroupTable(sizes, totals, new GroupedLabels(Arrays.copyOf(start, groups + 1), labels));
    }

    /**
     * How far the groups differ: {@code sum of x^2 / (size * total)} over cells, which rises and falls with Pearson's
     * chi-square, {@code answers * (this - 1)}.
     */
    double spread() {
        return spread(labels);
    }

    double spread(GroupedLabels dealt) {
        var counted = new int[totals.length];
        var spread = 0.0;
        for (var group = 0; group < sizes.length; group++) {
            Arrays.fill(counted, 0);
            for (var i = dealt.start()[group]; i < dealt.start()[group + 1]; i++) {
                counted[dealt.labels()[i]]++;
            }
            for (var c = 0; c < counted.length; c++) {
                spread += (double) counted[c] * counted[c] / ((double) sizes[group] * totals[c]);
            }
        }
        return spread;
    }

    /** Tables with the same margins, in whatever order, have the same chances. */
    List<List<Integer>> margins() {
        return List.of(sorted(sizes), sorted(totals));
    }

    private static List<Integer> sorted(int[] values) {
        return Arrays.stream(values).sorted().boxed().toList();
    }
}
