package io.fairground.quality.ordinal;

/** The rows of a table by worker, in the order of their tasks. */
final class WorkerRows {

    private final int[] start;
    private final int[] row;
    private final int[] task;

    WorkerRows(OrdinalAnswers answers) {
        this.start = new int[answers.workerCount() + 1];
        this.row = new int[answers.rows()];
        this.task = new int[answers.rows()];
        for (var r = 0; r < answers.rows(); r++) {
            start[answers.worker(r) + 1]++;
        }
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            start[worker + 1] += start[worker];
        }
        var next = start.clone();
        for (var t = 0; t < answers.taskCount(); t++) {
            for (var r = answers.from(t); r < answers.from(t + 1); r++) {
                var slot = next[answers.worker(r)]++;
                row[slot] = r;
                task[slot] = t;
            }
        }
    }

    int count(int worker) {
        return start[worker + 1] - start[worker];
    }

    int row(int worker, int i) {
        return row[start[worker] + i];
    }

    int task(int worker, int i) {
        return task[start[worker] + i];
    }
}
