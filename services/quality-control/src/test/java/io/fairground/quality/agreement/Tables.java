package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Answer tables for tests. */
final class Tables {

    private Tables() {}

    /** Of each task the classes that workers 0, 1, 2, ... named; -1 where one gave none. */
    static AnswerTable of(int classCount, int[]... tasks) {
        var rows = new ArrayList<int[]>();
        var workers = 0;
        for (var task = 0; task < tasks.length; task++) {
            workers = Math.max(workers, tasks[task].length);
            for (var worker = 0; worker < tasks[task].length; worker++) {
                if (tasks[task][worker] >= 0) {
                    rows.add(new int[] {task, worker, tasks[task][worker]});
                }
            }
        }
        return of(tasks.length, workers, classCount, rows);
    }

    static AnswerTable of(int taskCount, int workerCount, int classCount, List<int[]> rows) {
        return new AnswerTable(taskCount, workerCount, classCount, column(rows, 0), column(rows, 1), column(rows, 2));
    }

    private static int[] column(List<int[]> rows, int index) {
        return rows.stream().mapToInt(row -> row[index]).toArray();
    }

    /** Tasks of none to seven answers; workers who mostly see what others see. */
    static AnswerTable random(long seed) {
        var random = new Random(seed);
        var classCount = 2 + random.nextInt(6);
        var tasks = new int[10 + random.nextInt(60)][];
        for (var task = 0; task < tasks.length; task++) {
            var truth = random.nextInt(classCount);
            tasks[task] = new int[random.nextInt(8)];
            Arrays.setAll(tasks[task], _ -> random.nextInt(3) == 0 ? random.nextInt(classCount) : truth);
        }
        return of(classCount, tasks);
    }

    /** As many answers, drawn as {@link #random}, five a task. */
    static AnswerTable ofSize(int answers, int classCount, long seed) {
        var random = new Random(seed);
        var tasks = new int[answers / 5][5];
        for (var task : tasks) {
            var truth = random.nextInt(classCount);
            Arrays.setAll(task, _ -> random.nextInt(3) == 0 ? random.nextInt(classCount) : truth);
        }
        return of(classCount, tasks);
    }

    /** The classes named in each task. */
    static List<List<Integer>> lists(AnswerTable table) {
        var lists = new ArrayList<List<Integer>>();
        for (var task = 0; task < table.taskCount(); task++) {
            var labels = new ArrayList<Integer>();
            for (var row = table.from(task); row < table.to(task); row++) {
                labels.add(table.label(row));
            }
            lists.add(labels);
        }
        return lists;
    }
}
