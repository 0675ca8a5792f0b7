package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * The labels of one task, group after group: those of group {@code g} stand from {@code start(g)} to before
 * {@code start(g + 1)}.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
record GroupedLabels(int[] start, int[] labels) {

    /** @param groupOf of a worker, or {@link Groups#NONE} */
    static GroupedLabels of(AnswerTable answers, int task, IntUnaryOperator groupOf, int groupCount) {
        var start = new int[groupCount + 1];
        for (var row = answers.from(task); row < answers.to(task); row++) {
            var group = groupOf.applyAsInt(answers.worker(row));
            if (group != Groups.NONE) {
                start[group + 1]++;
            }
        }
        for (var group = 0; group < groupCount; group++) {
            start[group + 1] += start[group];
        }
        var next = start.clone();
        var labels = new int[start[groupCount]];
        for (var row = answers.from(task); row < answers.to(task); row++) {
            var group = groupOf.applyAsInt(answers.worker(row));
            if (group != Groups.NONE) {
                labels[next[group]++] = answers.label(row);
            }
        }
        return new GroupedLabels(start, labels);
    }

    int groupCount() {
        return start.length - 1;
    }

    int size(int group) {
        return start[group + 1] - start[group];
    }

    /** Deals the labels anew to groups of the same sizes. */
    void shuffle(SplittableRandom random) {
        for (var i = labels.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var label = labels[i];
            labels[i] = labels[other];
            labels[other] = label;
        }
    }

    /**
     * The label that most of a group name; empty where two are named equally often, or none is.
     *
     * @param counted zeros, one for each class; they are zeros again afterwards
     */
    OptionalInt majority(int group, int[] counted) {
        var best = -1;
        var most = 0;
        var tied = false;
        for (var i = start[group]; i < start[group + 1]; i++) {
            var count = ++counted[labels[i]];
            // Whoever reaches the highest count alone is the majority; counts only rise.
            tied = count == most && labels[i] != best || tied && count <= most;
            if (count > most) {
                best = labels[i];
                most = count;
            }
        }
        for (var i = start[group]; i < start[group + 1]; i++) {
            counted[labels[i]] = 0;
        }
        return most == 0 || tied ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
