package io.fairground.bench.quality;

import io.fairground.quality.inference.AnswerTable;
import java.util.SplittableRandom;

/**
 * A made crowd: each worker has an accuracy drawn evenly from 0.35 to 0.95; a wrong answer is any class, the right one
 * included. Workers are drawn for each answer. The same seed makes the same crowd, in one walk that keeps nothing: it can
 * be read as often as needed, or written to a file.
 *
 * @param answersPerTask of each task
 */
record SyntheticCrowd(int taskCount, int answersPerTask, int workerCount, int classCount, long seed)
        implements AnswerTable.Rows {

    long rows() {
        return (long) taskCount * answersPerTask;
    }

    AnswerTable table() {
        return AnswerTable.of(taskCount, workerCount, classCount, this);
    }

    /** The true class of each task. */
    int[] truth() {
        return new SplittableRandom(seed).ints(taskCount, 0, classCount).toArray();
    }

    @Override
    public void forEach(Reader reader) {
        var truth = truth();
        var accuracy =
                new SplittableRandom(seed + 1).doubles(workerCount, 0.35, 0.95).toArray();
        var random = new SplittableRandom(seed + 2);
        for (var task = 0; task < taskCount; task++) {
            for (var i = 0; i < answersPerTask; i++) {
                var worker = random.nextInt(workerCount);
                var right = random.nextDouble() < accuracy[worker];
                reader.row(task, worker, right ? truth[task] : random.nextInt(classCount));
            }
        }
    }
}
