package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/**
 * The answers in the order of their tasks, the first of each worker to each task: a repeated answer would otherwise
 * bear witness for itself. Answer {@code i} stood in row {@code row[i]} of the table; those of task {@code t} are
 * {@code taskStart[t]} to {@code taskStart[t + 1]}.
 */
final class AnswersByTask {

    final int[] taskStart;
    final int[] task;
    final int[] worker;
    final int[] label;
    final int[] row;

    private AnswersByTask(int[] taskStart, int[] task, int[] worker, int[] label, int[] row) {
        this.taskStart = taskStart;
        this.task = task;
        this.worker = worker;
        this.label = label;
        this.row = row;
    }

    static AnswersByTask of(AnswerTable table, ClassFold classes) {
        var lastTask = new int[table.workerCount()];
        Arrays.fill(lastTask, -1);
        var taskStart = new int[table.taskCount() + 1];
        var task = new int[table.rows()];
        var row = new int[table.rows()];
        var kept = 0;
        for (var t = 0; t < table.taskCount(); t++) {
            for (var from = table.from(t); from < table.to(t); from++) {
                if (lastTask[table.worker(from)] != t) {
                    lastTask[table.worker(from)] = t;
                    task[kept] = t;
                    row[kept++] = from;
                }
            }
            taskStart[t + 1] = kept;
        }
        var rows = Arrays.copyOf(row, kept);
        return new AnswersByTask(
                taskStart,
                Arrays.copyOf(task, kept),
                Arrays.stream(rows).map(table::worker).toArray(),
                Arrays.stream(rows).map(each -> classes.fold(table.label(each))).toArray(),
                rows);
    }

    int count() {
        return row.length;
    }
}
