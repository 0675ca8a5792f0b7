package io.fairground.quality.numeric;

import java.util.Objects;

/**
 * Numbers that workers gave for tasks, such as a price, an age or a count. Tasks and workers are indexes from 0.
 *
 * <p>Rows are kept task by task and, within a task, by worker and value, in whatever order they came: the same answers
 * give the same bits. A worker who answered a task twice counts twice.
 */
public final class NumericAnswers {

    private final int workerCount;
    private final int[] start;
    private final int[] worker;
    private final double[] value;

    /**
     * @param task of each row
     * @param worker of each row
     * @param value of each row, finite
     * @throws IllegalArgumentException if columns differ in length or a value is not finite
     * @throws IndexOutOfBoundsException if an index is out of its range
     */
    public NumericAnswers(int taskCount, int workerCount, int[] task, int[] worker, double[] value) {
        if (task.length != worker.length || task.length != value.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        this.workerCount = workerCount;
        this.start = starts(taskCount, task);
        this.worker = new int[task.length];
        this.value = new double[task.length];
        var next = start.clone();
        for (var row = 0; row < task.length; row++) {
            insert(
                    start[task[row]],
                    next[task[row]]++,
                    Objects.checkIndex(worker[row], workerCount),
                    finite(value[row]));
        }
    }

    private static int[] starts(int taskCount, int[] task) {
        var start = new int[taskCount + 1];
        for (var index : task) {
            start[Objects.checkIndex(index, taskCount) + 1]++;
        }
        for (var t = 0; t < taskCount; t++) {
            start[t + 1] += start[t];
        }
        return start;
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value;
    }

    /** Into the sorted rows of one task: it has a handful. */
    private void insert(int from, int end, int givenBy, double given) {
        var row = end;
        while (row > from && isAfter(row - 1, givenBy, given)) {
            worker[row] = worker[row - 1];
            value[row] = value[row - 1];
            row--;
        }
        worker[row] = givenBy;
        value[row] = given;
    }

    private boolean isAfter(int row, int givenBy, double given) {
        return worker[row] > givenBy || worker[row] == givenBy && value[row] > given;
    }

    public int rows() {
        return value.length;
    }

    public int taskCount() {
        return start.length - 1;
    }

    public int workerCount() {
        return workerCount;
    }

    /** First row of a task; the rows of task {@code t} end before {@code from(t + 1)}. */
    int from(int task) {
        return start[task];
    }

    int count(int task) {
        return start[task + 1] - start[task];
    }

    int worker(int row) {
        return worker[row];
    }

    double value(int row) {
        return value[row];
    }
}
