package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/**
 * How often each class was named in each task, without the zeros: entries {@code from(t)} to {@code to(t)} of a task name its
 * classes in their order, and how often. Only tasks with enough answers are kept, and numbered anew.
 */
final class TaskCounts {

    private final int classCount;
    private final int[] start;
    private final int[] answers;
    private final int[] classOf;
    private final int[] count;
    private final int[] totals;

    private TaskCounts(int classCount, int[] start, int[] answers, int[] classOf, int[] count, int[] totals) {
        this.classCount = classCount;
        this.start = start;
        this.answers = answers;
        this.classOf = classOf;
        this.count = count;
        this.totals = totals;
    }

    /** Tasks with at least two answers: a single one agrees with nobody. */
    static TaskCounts pairable(AnswerTable table) {
        return of(table, 2);
    }

    static TaskCounts of(AnswerTable table, int leastAnswers) {
        return new Builder(table, leastAnswers).build();
    }

    int tasks() {
        return answers.length;
    }

    int classCount() {
        return classCount;
    }

    int from(int task) {
        return start[task];
    }

    int to(int task) {
        return start[task + 1];
    }

    int answers(int task) {
        return answers[task];
    }

    int classOf(int entry) {
        return classOf[entry];
    }

    int count(int entry) {
        return count[entry];
    }

    /** Answers that name each class, over all tasks kept. */
    int[] totals() {
        return totals.clone();
    }

    /** Sum of distances over the ordered pairs of answers within a task. */
    double within(Ruler ruler, int task) {
        return ruler.pairs(classOf, count, count, start[task], start[task + 1]);
    }

    private static final class Builder {

        private final AnswerTable table;
        private final int leastAnswers;
        private final int[] scratch;
        private final int[] totals;
        private final int[] start;
        private final int[] answers;
        private final int[] classOf;
        private final int[] count;
        private int tasks;
        private int entries;

        Builder(AnswerTable table, int leastAnswers) {
            this.table = table;
            this.leastAnswers = leastAnswers;
            this.scratch = new int[table.classCount()];
            this.totals = new int[table.classCount()];
            this.start = new int[table.taskCount() + 1];
            this.answers = new int[table.taskCount()];
            this.classOf = new int[table.rows()];
            this.count = new int[table.rows()];
        }

        TaskCounts build() {
            for (var task = 0; task < table.taskCount(); task++) {
                var given = table.to(task) - table.from(task);
                if (given >= leastAnswers) {
                    add(task);
                    answers[tasks++] = given;
                    start[tasks] = entries;
                }
            }
            return new TaskCounts(
                    table.classCount(),
                    Arrays.copyOf(start, tasks + 1),
                    Arrays.copyOf(answers, tasks),
                    Arrays.copyOf(classOf, entries),
                    Arrays.copyOf(count, entries),
                    totals);
        }

        private void add(int task) {
            var first = entries;
            for (var row = table.from(task); row < table.to(task); row++) {
                var label = table.label(row);
                if (scratch[label]++ == 0) {
                    classOf[entries++] = label;
                }
            }
            // In the order of classes, so that sums do not depend on who answered first.
            Arrays.sort(classOf, first, entries);
            for (var entry = first; entry < entries; entry++) {
                var label = classOf[entry];
                count[entry] = scratch[label];
                totals[label] += scratch[label];
                scratch[label] = 0;
            }
        }
    }
}
