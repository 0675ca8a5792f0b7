package io.fairground.bench.quality;

import io.fairground.quality.inference.DawidSkene;
import io.fairground.quality.inference.Glad;
import io.fairground.quality.inference.TruthInference;
import org.jspecify.annotations.Nullable;

/**
 * What is timed in Q2. Each runs in a JVM of its own whose heap is as small as the goal says, so the goal's memory is kept
 * or the run fails.
 */
public enum SpeedCase {
    /** Ten answers a task, two classes. */
    ONE_MILLION("Q2", "Dawid-Skene, 1 M labels, 2 classes", 100_000, 10, 1_000, 2, 1, 150, 0.3, 8.2),
    FIVE_MILLION("Q2a", "Dawid-Skene, 5 M labels, 5 classes, 1 thread", 1_000_000, 5, 20_000, 5, 1, 600, 6.0, 177.0),
    FIVE_MILLION_TWO_THREADS(
            "Q2b", "Dawid-Skene, 5 M labels, 5 classes, 2 threads", 1_000_000, 5, 20_000, 5, 2, 600, 3.0, 177.0),
    GLAD("Q2c", "GLAD, 500 k labels, 5 classes", 100_000, 5, 5_000, 5, 1, 500, 20.0, 926.0),
    TEN_MILLION("Q2d", "Dawid-Skene, 10 M labels, 2 classes", 1_000_000, 10, 10_000, 2, 2, 1_000, 15.0, null),
    HUNDRED_MILLION("Q2e", "Dawid-Skene, 100 M labels from a file", 10_000_000, 10, 10_000, 2, 2, 4_000, 200.0, null);

    final String id;
    final String what;
    final int tasks;
    final int answersPerTask;
    final int workers;
    final int classes;
    final int threads;
    final int heapMebibytes;
    final double secondsMax;

    /** CPU seconds of Crowd-Kit 1.4.1 on a set of the same shape, quoted from the reference: not measured in this run. */
    final @Nullable Double quotedPeer;

    SpeedCase(
            String id,
            String what,
            int tasks,
            int answersPerTask,
            int workers,
            int classes,
            int threads,
            int heapMebibytes,
            double secondsMax,
            @Nullable Double quotedPeer) {
        this.id = id;
        this.what = what;
        this.tasks = tasks;
        this.answersPerTask = answersPerTask;
        this.workers = workers;
        this.classes = classes;
        this.threads = threads;
        this.heapMebibytes = heapMebibytes;
        this.secondsMax = secondsMax;
        this.quotedPeer = quotedPeer;
    }

    TruthInference method() {
        return this == GLAD ? new Glad() : DawidSkene.shrunk();
    }

    /** Whether its answers stand in a file, and reading them is part of what is timed. */
    boolean fromFile() {
        return this == HUNDRED_MILLION;
    }

    boolean quick() {
        return this != TEN_MILLION && this != HUNDRED_MILLION;
    }

    SyntheticCrowd crowd(long seed) {
        return new SyntheticCrowd(tasks, answersPerTask, workers, classes, seed);
    }
}
