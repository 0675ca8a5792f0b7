package io.fairground.quality.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Tables for tests. */
record Answers(int taskCount, int workerCount, int classCount, List<int[]> rows, int[] truth) {

    /** Each row: task, worker, label. */
    static AnswerTable table(int classCount, int[]... rows) {
        var tasks = Arrays.stream(rows).mapToInt(row -> row[0]).max().orElse(0) + 1;
        var workers = Arrays.stream(rows).mapToInt(row -> row[1]).max().orElse(0) + 1;
        return new Answers(tasks, workers, classCount, List.of(rows), new int[0]).table();
    }

    /** One task, answered by as many workers as there are labels. */
    static AnswerTable oneTask(int classCount, int... labels) {
        var rows = new int[labels.length][];
        Arrays.setAll(rows, worker -> new int[] {0, worker, labels[worker]});
        return table(classCount, rows);
    }

    /** Workers of mixed skill, some of them worse than chance, five answers a task. */
    static Answers random(long seed) {
        var random = new Random(seed);
        var classCount = 2 + random.nextInt(4);
        var workerCount = 6 + random.nextInt(20);
        var taskCount = 30 + random.nextInt(100);
        var skill = random.doubles(workerCount, 0.2, 0.98).toArray();
        var truth = random.ints(taskCount, 0, classCount).toArray();
        var rows = new ArrayList<int[]>();
        for (var task = 0; task < taskCount; task++) {
            var workers =
                    new ArrayList<>(IntStream.range(0, workerCount).boxed().toList());
            Collections.shuffle(workers, random);
            for (var worker : workers.subList(0, 5)) {
                var right = random.nextDouble() < skill[worker];
                rows.add(new int[] {task, worker, right ? truth[task] : random.nextInt(classCount)});
            }
        }
        return new Answers(taskCount, workerCount, classCount, rows, truth);
    }

    AnswerTable table() {
        return new AnswerTable(taskCount, workerCount, classCount, column(0), column(1), column(2));
    }

    Answers shuffled(long seed) {
        var order = new ArrayList<>(rows);
        Collections.shuffle(order, new Random(seed));
        return new Answers(taskCount, workerCount, classCount, order, truth);
    }

    Answers relabelled(IntUnaryOperator classOf, int classes) {
        var renamed = rows.stream()
                .map(row -> new int[] {row[0], row[1], classOf.applyAsInt(row[2])})
                .toList();
        return new Answers(taskCount, workerCount, classes, renamed, truth);
    }

    /** How many tasks have the label that is true. */
    long hits(Inference inference) {
        return IntStream.range(0, taskCount)
                .filter(task -> inference.label(task) == truth[task])
                .count();
    }

    private int[] column(int index) {
        return rows.stream().mapToInt(row -> row[index]).toArray();
    }
}
