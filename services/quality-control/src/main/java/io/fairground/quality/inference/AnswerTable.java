package io.fairground.quality.inference;

import java.util.Objects;

/**
 * The answers of one job as three parallel columns: row {@code i} says that worker {@code worker(i)} gave task
 * {@code task(i)} the class {@code label(i)}. All are indexes from 0; how they map to ids is the caller's matter.
 *
 * <p>The arrays are handed over, not copied: a job may have a hundred million rows. Whoever makes a table must not
 * write to them afterwards.
 */
public final class AnswerTable {

    private final int taskCount;
    private final int workerCount;
    private final int classCount;
    private final int[] task;
    private final int[] worker;
    private final int[] label;

    /** @throws IllegalArgumentException if columns differ in length or an index is out of its range */
    public AnswerTable(int taskCount, int workerCount, int classCount, int[] task, int[] worker, int[] label) {
        if (classCount < 1) {
            throw new IllegalArgumentException("a question has at least one class");
        }
        if (task.length != worker.length || task.length != label.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        this.taskCount = taskCount;
        this.workerCount = workerCount;
        this.classCount = classCount;
        this.task = within(task, taskCount);
        this.worker = within(worker, workerCount);
        this.label = within(label, classCount);
    }

    private static int[] within(int[] column, int count) {
        for (var index : column) {
            Objects.checkIndex(index, count);
        }
        return column;
    }

    public int rows() {
        return task.length;
    }

    public int taskCount() {
        return taskCount;
    }

    public int workerCount() {
        return workerCount;
    }

    public int classCount() {
        return classCount;
    }

    public int task(int row) {
        return task[row];
    }

    public int worker(int row) {
        return worker[row];
    }

    public int label(int row) {
        return label[row];
    }

    /** Share of a task's answers that name each class, row by row of {@code classCount}; even where a task has none. */
    double[] voteShares() {
        var shares = new double[taskCount * classCount];
        var answers = new int[taskCount];
        for (var row = 0; row < task.length; row++) {
            shares[task[row] * classCount + label[row]]++;
            answers[task[row]]++;
        }
        for (var cell = 0; cell < shares.length; cell++) {
            var given = answers[cell / classCount];
            shares[cell] = given == 0 ? 1.0 / classCount : shares[cell] / given;
        }
        return shares;
    }
}
