package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Objects;

/**
 * The answers of one job. All ids are indexes from 0; how they map to real ids is the caller's matter.
 *
 * <p>Rows stand task by task and, within a task, by worker and class, in whatever order they came. So a method that
 * walks them gives the same bits for the same answers. A row is one int, {@code worker * classCount + class}, and a task
 * one more: a hundred million answers take some 450 MB.
 */
public final class AnswerTable {

    private final int workerCount;
    private final int classCount;
    private final int[] start;
    private final int[] code;

    /**
     * @param task of each row
     * @param worker of each row
     * @param label the class each row names
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexOutOfBoundsException if an index is out of its range
     */
    public AnswerTable(int taskCount, int workerCount, int classCount, int[] task, int[] worker, int[] label) {
        this(taskCount, workerCount, classCount, columns(task, worker, label));
    }

    private AnswerTable(int taskCount, int workerCount, int classCount, Rows rows) {
        if (classCount < 1) {
            throw new IllegalArgumentException("a question has at least one class");
        }
        if ((long) workerCount * classCount > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("more than 2^31 pairs of worker and class");
        }
        this.workerCount = workerCount;
        this.classCount = classCount;
        this.start = new int[taskCount + 1];
        this.code = sorted(rows);
    }

    /** @param rows are read twice, and must be the same both times; they may come from a file */
    public static AnswerTable of(int taskCount, int workerCount, int classCount, Rows rows) {
        return new AnswerTable(taskCount, workerCount, classCount, rows);
    }

    /** Answers in any order, as often as they are asked for. */
    @FunctionalInterface
    public interface Rows {

        void forEach(Reader reader);

        /** Takes one answer. */
        @FunctionalInterface
        interface Reader {

            void row(int task, int worker, int label);
        }
    }

    private static Rows columns(int[] task, int[] worker, int[] label) {
        if (task.length != worker.length || task.length != label.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        return reader -> {
            for (var row = 0; row < task.length; row++) {
                reader.row(task[row], worker[row], label[row]);
            }
        };
    }

    /** A counting sort by task: one pass to count, one to place. */
    private int[] sorted(Rows rows) {
        var taskCount = start.length - 1;
        rows.forEach((task, worker, label) -> {
            Objects.checkIndex(task, taskCount);
            Objects.checkIndex(worker, workerCount);
            Objects.checkIndex(label, classCount);
            start[task + 1]++;
        });
        for (var task = 0; task < taskCount; task++) {
            start[task + 1] = Math.addExact(start[task + 1], start[task]);
        }
        var sorted = new int[start[taskCount]];
        var next = Arrays.copyOf(start, taskCount);
        rows.forEach((task, worker, label) -> sorted[next[task]++] = worker * classCount + label);
        for (var task = 0; task < taskCount; task++) {
            if (start[task + 1] - start[task] > 1) {
                Arrays.sort(sorted, start[task], start[task + 1]);
            }
        }
        return sorted;
    }

    public int rows() {
        return code.length;
    }

    public int taskCount() {
        return start.length - 1;
    }

    public int workerCount() {
        return workerCount;
    }

    public int classCount() {
        return classCount;
    }

    /** The first row of a task. */
    public int from(int task) {
        return start[task];
    }

    /** The row after the last one of a task. */
    public int to(int task) {
        return start[task + 1];
    }

    /** Whether a task has any answer. */
    public boolean answered(int task) {
        return start[task] < start[task + 1];
    }

    /** The task of a row, found by bisection: a loop over tasks, with {@link #from} and {@link #to}, need not ask. */
    public int task(int row) {
        Objects.checkIndex(row, code.length);
        var found = Arrays.binarySearch(start, row + 1);
        return found >= 0 ? firstOf(found) - 1 : -found - 2;
    }

    /** The task at which a share of the rows is behind: where to cut the table into parts of equal work. */
    int taskAt(long row) {
        return row == 0 ? 0 : row >= code.length ? taskCount() : task((int) row);
    }

    /** Tasks without answers start where the next one does. */
    private int firstOf(int found) {
        var first = found;
        while (start[first - 1] == start[found]) {
            first--;
        }
        return first;
    }

    public int worker(int row) {
        return code[row] / classCount;
    }

    public int label(int row) {
        return code[row] % classCount;
    }

    /** {@code worker * classCount + class}: the row of that worker's table for that answer. */
    int code(int row) {
        return code[row];
    }

    /** Writes the share of a task's answers that name each class; even where it has none. */
    void voteShares(int task, double[] shares) {
        var answers = start[task + 1] - start[task];
        Arrays.fill(shares, answers == 0 ? 1.0 / classCount : 0);
        for (var row = start[task]; row < start[task + 1]; row++) {
            shares[code[row] % classCount] += 1.0 / answers;
        }
    }
}
