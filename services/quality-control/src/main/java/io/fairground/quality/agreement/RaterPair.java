package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.Objects;

/** What two workers said about the tasks that both answered: {@code first(i)} and {@code second(i)} about the same one. */
public final class RaterPair {

    private final int classCount;
    private final int[] first;
    private final int[] second;

    private RaterPair(int classCount, int[] first, int[] second) {
        this.classCount = classCount;
        this.first = first;
        this.second = second;
    }

    /** @throws IllegalArgumentException if one said more than the other */
    public static RaterPair of(int classCount, int[] first, int[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (var i = 0; i < first.length; i++) {
            Objects.checkIndex(first[i], classCount);
            Objects.checkIndex(second[i], classCount);
        }
        return new RaterPair(classCount, first.clone(), second.clone());
    }

    /** Two workers of a table; of repeated answers the one with the lowest class counts. */
    public static RaterPair of(AnswerTable answers, int firstWorker, int secondWorker) {
        var first = new int[answers.taskCount()];
        var second = new int[answers.taskCount()];
        var shared = 0;
        for (var task = 0; task < answers.taskCount(); task++) {
            var one = label(answers, task, firstWorker);
            var other = label(answers, task, secondWorker);
            if (one >= 0 && other >= 0) {
                first[shared] = one;
                second[shared++] = other;
            }
        }
        return new RaterPair(answers.classCount(), Arrays.copyOf(first, shared), Arrays.copyOf(second, shared));
    }

    private static int label(AnswerTable answers, int task, int worker) {
        for (var row = answers.from(task); row < answers.to(task); row++) {
            if (answers.worker(row) == worker) {
                return answers.label(row);
            }
        }
        return -1;
    }

    public int tasks() {
        return first.length;
    }

    int classCount() {
        return classCount;
    }

    int first(int task) {
        return first[task];
    }

    int second(int task) {
        return second[task];
    }

    int[] firstTotals() {
        return totals(first);
    }

    int[] secondTotals() {
        return totals(second);
    }

    private int[] totals(int[] labels) {
        var totals = new int[classCount];
        for (var label : labels) {
            totals[label]++;
        }
        return totals;
    }
}
