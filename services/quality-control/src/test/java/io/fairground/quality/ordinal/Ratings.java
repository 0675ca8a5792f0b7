package io.fairground.quality.ordinal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Ratings for tests: rows of task, worker and level, with the truth and what was planted in each worker. */
record Ratings(int workerCount, int levelCount, List<int[]> rows, int[] truth, double[] bias, double[] spread) {

    static Ratings of(int levelCount, int[]... rows) {
        var tasks = 1;
        var workers = 1;
        for (var row : rows) {
            tasks = Math.max(tasks, row[0] + 1);
            workers = Math.max(workers, row[1] + 1);
        }
        return new Ratings(workers, levelCount, List.of(rows), new int[tasks], new double[0], new double[0]);
    }

    static Ratings oneTask(int levelCount, int... levels) {
        var rows = new int[levels.length][];
        for (var worker = 0; worker < levels.length; worker++) {
            rows[worker] = new int[] {0, worker, levels[worker]};
        }
        return of(levelCount, rows);
    }

    /** Workers who perceive the level with a bias of up to one and a spread of .3 to 2.5 levels, and round. */
    static Ratings random(long seed, int levelCount, int taskCount, int workerCount, int overlap) {
        var random = new Random(seed);
        var truth = random.ints(taskCount, 0, levelCount).toArray();
        var bias = random.doubles(workerCount, -1, 1).toArray();
        var spread = random.doubles(workerCount, 0.3, 2.5).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < taskCount; task++) {
            var workers =
                    new ArrayList<>(IntStream.range(0, workerCount).boxed().toList());
            Collections.shuffle(workers, random);
            for (var worker : workers.subList(0, overlap)) {
                var perceived = truth[task] + bias[worker] + spread[worker] * random.nextGaussian();
                rows.add(new int[] {task, worker, (int) Math.clamp(Math.round(perceived), 0, levelCount - 1)});
            }
        }
        return new Ratings(workerCount, levelCount, rows, truth, bias, spread);
    }

    static Ratings random(long seed) {
        var random = new Random(seed);
        return random(
                seed, 2 + random.nextInt(6), 5 + random.nextInt(40), 4 + random.nextInt(12), 1 + random.nextInt(4));
    }

    OrdinalAnswers answers() {
        return new OrdinalAnswers(truth.length, workerCount, levelCount, column(0), column(1), column(2));
    }

    private int[] column(int index) {
        return rows.stream().mapToInt(row -> row[index]).toArray();
    }

    Ratings shuffled(long seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return new Ratings(workerCount, levelCount, shuffled, truth, bias, spread);
    }

    Ratings workersReversed() {
        var renamed = rows.stream()
                .map(row -> new int[] {row[0], workerCount - 1 - row[1], row[2]})
                .toList();
        return new Ratings(workerCount, levelCount, renamed, truth, bias, spread);
    }

    /** The best becomes the worst, and so on. */
    Ratings levelsReversed() {
        var turned = rows.stream()
                .map(row -> new int[] {row[0], row[1], levelCount - 1 - row[2]})
                .toList();
        return new Ratings(workerCount, levelCount, turned, truth, bias, spread);
    }

    KnownLevels none() {
        return KnownLevels.none(truth.length);
    }

    /** Mean absolute error in levels. */
    double error(int[] levels) {
        return IntStream.range(0, truth.length)
                .mapToDouble(task -> Math.abs(levels[task] - truth[task]))
                .average()
                .orElseThrow();
    }

    int[] levels(OrdinalInference inference) {
        return IntStream.range(0, truth.length).map(inference::level).toArray();
    }
}
