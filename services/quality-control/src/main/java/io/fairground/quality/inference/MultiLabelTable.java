package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Objects;

/**
 * Answers of one job that each name any number of classes, none included. All ids are indexes from 0. The classes of all
 * answers stand in one array, answer by answer.
 */
public final class MultiLabelTable {

    private final int taskCount;
    private final int workerCount;
    private final int classCount;
    private final int[] task;
    private final int[] worker;
    private final int[] start;
    private final int[] label;

    /**
     * @param task of each answer
     * @param worker of each answer
     * @param labels the classes each answer names; naming one twice is naming it once
     * @throws IllegalArgumentException if columns differ in length
     * @throws IndexOutOfBoundsException if an index is out of its range
     */
    public MultiLabelTable(int taskCount, int workerCount, int classCount, int[] task, int[] worker, int[][] labels) {
        if (task.length != worker.length || task.length != labels.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        this.taskCount = taskCount;
        this.workerCount = workerCount;
        this.classCount = classCount;
        this.task = checked(task, taskCount);
        this.worker = checked(worker, workerCount);
        this.start = new int[labels.length + 1];
        for (var answer = 0; answer < labels.length; answer++) {
            start[answer + 1] = Math.addExact(start[answer], labels[answer].length);
        }
        this.label = new int[start[labels.length]];
        for (var answer = 0; answer < labels.length; answer++) {
            System.arraycopy(checked(labels[answer], classCount), 0, label, start[answer], labels[answer].length);
            Arrays.sort(label, start[answer], start[answer + 1]);
        }
    }

    private static int[] checked(int[] indexes, int count) {
        for (var index : indexes) {
            Objects.checkIndex(index, count);
        }
        return indexes.clone();
    }

    public int answers() {
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

    /** Whether an answer names a class. */
    public boolean names(int answer, int classIndex) {
        return Arrays.binarySearch(label, start[answer], start[answer + 1], classIndex) >= 0;
    }

    /** The question whether one class applies: class 1 of the table is yes. */
    AnswerTable about(int classIndex) {
        Objects.checkIndex(classIndex, classCount);
        return AnswerTable.of(taskCount, workerCount, 2, reader -> {
            for (var answer = 0; answer < task.length; answer++) {
                reader.row(task[answer], worker[answer], names(answer, classIndex) ? 1 : 0);
            }
        });
    }
}
