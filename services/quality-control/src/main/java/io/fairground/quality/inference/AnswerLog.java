package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers in the order in which they came, each linked to the one before it of the same task. */
final class AnswerLog {

    private static final int NONE = -1;
    private static final int ROWS_AT_FIRST = 64;

    private final int classCount;
    private int rows;
    private int taskCount;
    private int workerCount;
    private int[] task = new int[ROWS_AT_FIRST];
    private int[] code = new int[ROWS_AT_FIRST];
    private int[] previous = new int[ROWS_AT_FIRST];
    private int[] last = {};

    AnswerLog(int classCount) {
        this.classCount = classCount;
    }

    private AnswerLog(AnswerLog other) {
        this.classCount = other.classCount;
        this.rows = other.rows;
        this.taskCount = other.taskCount;
        this.workerCount = other.workerCount;
        this.task = Arrays.copyOf(other.task, Math.max(ROWS_AT_FIRST, rows));
        this.code = Arrays.copyOf(other.code, Math.max(ROWS_AT_FIRST, rows));
        this.previous = Arrays.copyOf(other.previous, Math.max(ROWS_AT_FIRST, rows));
        this.last = other.last.clone();
    }

    AnswerLog copy() {
        return new AnswerLog(this);
    }

    void add(int ofTask, int worker, int label) {
        if (rows == task.length) {
            var larger = rows + (rows >> 1);
            task = Arrays.copyOf(task, larger);
            code = Arrays.copyOf(code, larger);
            previous = Arrays.copyOf(previous, larger);
        }
        if (ofTask >= last.length) {
            var known = last.length;
            last = Arrays.copyOf(last, Math.max(ofTask + 1, known + (known >> 1)));
            Arrays.fill(last, known, last.length, NONE);
        }
        task[rows] = ofTask;
        code[rows] = worker * classCount + label;
        previous[rows] = last[ofTask];
        last[ofTask] = rows++;
        taskCount = Math.max(taskCount, ofTask + 1);
        workerCount = Math.max(workerCount, worker + 1);
    }

    int rows() {
        return rows;
    }

    int task(int row) {
        return task[row];
    }

    int worker(int row) {
        return code[row] / classCount;
    }

    int label(int row) {
        return code[row] % classCount;
    }

    int code(int row) {
        return code[row];
    }

    /** The newest row of a task, or a negative number. */
    int last(int ofTask) {
        return ofTask < last.length ? last[ofTask] : NONE;
    }

    /** The row before it of the same task, or a negative number. */
    int previous(int row) {
        return previous[row];
    }

    /** The rows of a task, newest first. */
    int[] rowsOf(int ofTask) {
        return IntStream.iterate(last(ofTask), row -> row >= 0, this::previous).toArray();
    }

    AnswerTable table() {
        return AnswerTable.of(taskCount, workerCount, classCount, reader -> {
            for (var row = 0; row < rows; row++) {
                reader.row(task[row], worker(row), label(row));
            }
        });
    }
}
