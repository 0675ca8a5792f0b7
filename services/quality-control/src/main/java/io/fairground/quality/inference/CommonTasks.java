package io.fairground.quality.inference;

import java.util.Arrays;

/** On how many tasks two workers have met, and on how many of them they agreed. */
final class CommonTasks {

    /** Pairs of workers kept at most: 12 bytes each, twice. */
    private static final long PAIRS_MAX = 1 << 26;

    private final AnswerTable answers;
    private final int[][] others;
    private final int[][] common;
    private final int[][] agreed;

    CommonTasks(AnswerTable answers) {
        this.answers = answers;
        this.others = new int[answers.workerCount()][];
        this.common = new int[answers.workerCount()][];
        this.agreed = new int[answers.workerCount()][];
        var start = new int[answers.workerCount() + 1];
        var rows = rowsByWorker(start);
        var scratch = new Scratch(answers.workerCount());
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            for (var i = start[worker]; i < start[worker + 1]; i++) {
                meet(rows[i], scratch);
            }
            keep(worker, scratch);
        }
    }

    /** Whether there is room for all pairs. */
    static boolean fit(AnswerTable answers) {
        var meetings = 0L;
        for (var task = 0; task < answers.taskCount(); task++) {
            var count = answers.to(task) - answers.from(task);
            meetings += (long) count * count;
        }
        return Math.min(meetings, (long) answers.workerCount() * answers.workerCount()) <= PAIRS_MAX;
    }

    private int[] rowsByWorker(int[] start) {
        for (var row = 0; row < answers.rows(); row++) {
            start[answers.worker(row) + 1]++;
        }
        for (var worker = 0; worker < answers.workerCount(); worker++) {
            start[worker + 1] += start[worker];
        }
        var next = start.clone();
        var rows = new int[answers.rows()];
        for (var row = 0; row < answers.rows(); row++) {
            rows[next[answers.worker(row)]++] = row;
        }
        return rows;
    }

    private void meet(int row, Scratch scratch) {
        var task = answers.task(row);
        for (var other = answers.from(task); other < answers.to(task); other++) {
            if (answers.worker(other) != answers.worker(row)) {
                scratch.add(answers.worker(other), answers.label(other) == answers.label(row));
            }
        }
    }

    private void keep(int worker, Scratch scratch) {
        others[worker] = Arrays.copyOf(scratch.met, scratch.count);
        common[worker] = new int[scratch.count];
        agreed[worker] = new int[scratch.count];
        for (var i = 0; i < scratch.count; i++) {
            common[worker][i] = scratch.common[scratch.met[i]];
            agreed[worker][i] = scratch.agreed[scratch.met[i]];
        }
        scratch.clear();
    }

    /** Whom the worker has met. */
    int[] others(int worker) {
        return others[worker];
    }

    /** On how many tasks she has met the one at the index. */
    int common(int worker, int index) {
        return common[worker][index];
    }

    int agreed(int worker, int index) {
        return agreed[worker][index];
    }

    /** The counts of one worker with all others, most of whom she never meets. */
    private static final class Scratch {

        private final int[] common;
        private final int[] agreed;
        private final int[] met;
        private int count;

        Scratch(int workerCount) {
            this.common = new int[workerCount];
            this.agreed = new int[workerCount];
            this.met = new int[workerCount];
        }

        void add(int other, boolean agrees) {
            if (common[other] == 0) {
                met[count++] = other;
            }
            common[other]++;
            agreed[other] += agrees ? 1 : 0;
        }

        void clear() {
            for (var i = 0; i < count; i++) {
                common[met[i]] = 0;
                agreed[met[i]] = 0;
            }
            count = 0;
        }
    }
}
