package io.fairground.quality.numeric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Answers for tests: rows of task, worker and value, with the truth and each worker's planted deviation. */
record Numbers(int taskCount, int workerCount, List<double[]> rows, double[] truth, double[] deviation) {

    static Numbers of(double[]... rows) {
        var tasks = 1;
        var workers = 1;
        for (var row : rows) {
            tasks = Math.max(tasks, (int) row[0] + 1);
            workers = Math.max(workers, (int) row[1] + 1);
        }
        return new Numbers(tasks, workers, List.of(rows), new double[tasks], new double[workers]);
    }

    /** One task, answered by as many workers as there are values. */
    static Numbers oneTask(double... values) {
        var rows = new double[values.length][];
        for (var worker = 0; worker < values.length; worker++) {
            rows[worker] = new double[] {0, worker, values[worker]};
        }
        return of(rows);
    }

    /** Workers whose errors are normal, with deviations from 2 to 40 on a scale of 0 to 100. */
    static Numbers random(long seed, int taskCount, int workerCount, int overlap) {
        var random = new Random(seed);
        var truth = random.doubles(taskCount, 0, 100).toArray();
        var deviation = random.doubles(workerCount)
                .map(share -> 2 * Math.pow(20, share))
                .toArray();
        var rows = new ArrayList<double[]>();
        for (var task = 0; task < taskCount; task++) {
            var workers =
                    new ArrayList<>(IntStream.range(0, workerCount).boxed().toList());
            Collections.shuffle(workers, random);
            for (var worker : workers.subList(0, overlap)) {
                rows.add(new double[] {task, worker, truth[task] + deviation[worker] * random.nextGaussian()});
            }
        }
        return new Numbers(taskCount, workerCount, rows, truth, deviation);
    }

    static Numbers random(long seed) {
        var random = new Random(seed);
        return random(seed, 5 + random.nextInt(40), 4 + random.nextInt(12), 1 + random.nextInt(4));
    }

    NumericAnswers answers() {
        return new NumericAnswers(
                taskCount,
                workerCount,
                rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                rows.stream().mapToInt(row -> (int) row[1]).toArray(),
                rows.stream().mapToDouble(row -> row[2]).toArray());
    }

    Numbers shuffled(long seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return new Numbers(taskCount, workerCount, shuffled, truth, deviation);
    }

    /** The last worker becomes the first, and so on. */
    Numbers workersReversed() {
        var renamed = rows.stream()
                .map(row -> new double[] {row[0], workerCount - 1 - row[1], row[2]})
                .toList();
        return new Numbers(taskCount, workerCount, renamed, truth, deviation);
    }

    Numbers with(DoubleUnaryOperator change) {
        var changed = rows.stream()
                .map(row -> new double[] {row[0], row[1], change.applyAsDouble(row[2])})
                .toList();
        return new Numbers(taskCount, workerCount, changed, truth, deviation);
    }

    /** Root mean square error of the values. */
    double error(NumericInference inference) {
        var sum = 0.0;
        for (var task = 0; task < taskCount; task++) {
            sum += Math.pow(inference.value(task) - truth[task], 2);
        }
        return Math.sqrt(sum / taskCount);
    }

    /** Share of the tasks whose interval holds the truth. */
    double coverage(NumericInference inference) {
        return IntStream.range(0, taskCount)
                        .filter(task -> inference.low(task) <= truth[task] && truth[task] <= inference.high(task))
                        .count()
                / (double) taskCount;
    }
}
