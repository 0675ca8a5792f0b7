package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/**
 * The answers in the order of their tasks, the first of each worker to each task: a repeated answer would otherwise bear
 * witness for itself. Answer {@code i} stood in row {@code row[i]} of the table; those of task {@code t} are
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

    static AnswersByTask of(AnswerTable answers, ClassFold classes) {
        var sorted = rowsByTask(answers);
        var lastTask = new int[answers.workerCount()];
        Arrays.fill(lastTask, -1);
        var taskStart = new int[answers.taskCount() + 1];
        var kept = 0;
        for (var row : sorted) {
            if (lastTask[answers.worker(row)] != answers.task(row)) {
                lastTask[answers.worker(row)] = answers.task(row);
                taskStart[answers.task(row) + 1]++;
                sorted[kept++] = row;
            }
        }
        var rows = Arrays.copyOf(sorted, kept);
        Arrays.parallelPrefix(taskStart, Integer::sum);
        return new AnswersByTask(
                taskStart,
                Arrays.stream(rows).map(answers::task).toArray(),
                Arrays.stream(rows).map(answers::worker).toArray(),
                Arrays.stream(rows).map(row -> classes.fold(answers.label(row))).toArray(),
                rows);
    }

    private static int[] rowsByTask(AnswerTable answers) {
        var keys = new int[answers.rows()];
        Arrays.setAll(keys, answers::task);
        return Grouping.of(keys, answers.taskCount()).members();
    }

    int count() {
        return row.length;
    }
}
