package io.fairground.quality.ordinal;

import java.util.Objects;

/**
 * Levels that workers gave for tasks, such as one to five stars. Tasks, workers and levels are indexes from 0; level 0
 * is the lowest.
 *
 * <p>Rows are kept task by task and, within a task, by worker and level, in whatever order they came: the same answers
 * give the same bits. A worker who answered a task twice counts twice.
 */
public final class OrdinalAnswers {

    /** Enough for a scale from 0 to 100; what is finer is a number. */
    public static final int MAX_LEVELS = 101;

    private final int workerCount;
    private final int levelCount;
    private final int[] start;
    private final int[] worker;
    private final int[] level;

    /**
     * @param levelCount 1 to {@value #MAX_LEVELS}
     * @param task of each row
     * @param worker of each row
     * @param level of each row
     * @throws IllegalArgumentException if columns differ in length or there are too many levels
     * @throws IndexOutOfBoundsException if an index is out of its range
     */
    public OrdinalAnswers(int taskCount, int workerCount, int levelCount, int[] task, int[] worker, int[] level) {
        if (levelCount < 1 || levelCount > MAX_LEVELS) {
            throw new IllegalArgumentException("a scale has 1 to " + MAX_LEVELS + " levels, not " + levelCount);
        }
        if (task.length != worker.length || task.length != level.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        this.workerCount = workerCount;
        this.levelCount = levelCount;
        this.start = starts(taskCount, task);
        this.worker = new int[task.length];
        this.level = new int[task.length];
        var next = start.clone();
        for (var row = 0; row < task.length; row++) {
            insert(
                    start[task[row]],
                    next[task[row]]++,
                    Objects.checkIndex(worker[row], workerCount),
                    Objects.checkIndex(level[row], levelCount));
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

    /** Into the sorted rows of one task: it has a handful. */
    private void insert(int from, int end, int givenBy, int given) {
        var row = end;
        while (row > from && (worker[row - 1] > givenBy || worker[row - 1] == givenBy && level[row - 1] > given)) {
            worker[row] = worker[row - 1];
            level[row] = level[row - 1];
            row--;
        }
        worker[row] = givenBy;
        level[row] = given;
    }

    public int rows() {
        return level.length;
    }

    public int taskCount() {
        return start.length - 1;
    }

    public int workerCount() {
        return workerCount;
    }

    public int levelCount() {
        return levelCount;
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

    int level(int row) {
        return level[row];
    }
}
