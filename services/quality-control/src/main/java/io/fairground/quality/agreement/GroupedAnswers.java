package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;

/** The answers of workers who have a group, ready to be dealt to groups in other ways. Tasks without such are left out. */
final class GroupedAnswers {

    private final TaskCounts counts;
    private final int[] start;
    private final int[] worker;
    private final int[] place;
    private final int workerCount;
    private final int widest;

    private GroupedAnswers(TaskCounts counts, int[] start, int[] worker, int[] place, int workerCount) {
        this.counts = counts;
        this.start = start;
        this.worker = worker;
        this.place = place;
        this.workerCount = workerCount;
        this.widest = Arrays.stream(place).max().orElse(-1) + 1;
    }

    static GroupedAnswers of(AnswerTable answers, Groups groups) {
        var table = groups.members(answers);
        var counts = TaskCounts.of(table, 1);
        var start = new int[counts.tasks() + 1];
        var worker = new int[table.rows()];
        var place = new int[table.rows()];
        var placeOf = new int[table.classCount()];
        for (var task = 0; task < counts.tasks(); task++) {
            start[task + 1] = start[task] + counts.answers(task);
            for (var entry = counts.from(task); entry < counts.to(task); entry++) {
                placeOf[counts.classOf(entry)] = entry - counts.from(task);
            }
            // Only tasks without rows are left out, so rows stand where the table has them.
            for (var row = start[task]; row < start[task + 1]; row++) {
                worker[row] = table.worker(row);
                place[row] = placeOf[table.label(row)];
            }
        }
        return new GroupedAnswers(counts, start, worker, place, table.workerCount());
    }

    int tasks() {
        return counts.tasks();
    }

    int classCount() {
        return counts.classCount();
    }

    int[] totals() {
        return counts.totals();
    }

    /** How many answers each worker gave. */
    int[] answersOfWorkers() {
        var given = new int[workerCount];
        for (var one : worker) {
            given[one]++;
        }
        return given;
    }

    Deal deal(int groupCount, int[] groupOf) {
        return new Deal(groupCount, groupOf);
    }

    /** One way to deal the workers to groups, seen task by task. */
    final class Deal {

        final int[] classes = new int[widest];
        final int[] all = new int[widest];
        final int[][] byGroup;
        final int[][] byOthers;
        final int[] size;
        private final int[] groupOf;
        private int length;
        private int answers;

        private Deal(int groupCount, int[] groupOf) {
            this.groupOf = groupOf;
            this.byGroup = new int[groupCount][widest];
            this.byOthers = new int[groupCount][widest];
            this.size = new int[groupCount];
        }

        /** Counts a task's answers by group and class. */
        void load(int task) {
            length = counts.to(task) - counts.from(task);
            answers = counts.answers(task);
            Arrays.fill(size, 0);
            for (var counted : byGroup) {
                Arrays.fill(counted, 0, length, 0);
            }
            for (var row = start[task]; row < start[task + 1]; row++) {
                var group = groupOf[worker[row]];
                size[group]++;
                byGroup[group][place[row]]++;
            }
            for (var i = 0; i < length; i++) {
                var entry = counts.from(task) + i;
                classes[i] = counts.classOf(entry);
                all[i] = counts.count(entry);
                for (var group = 0; group < byGroup.length; group++) {
                    byOthers[group][i] = all[i] - byGroup[group][i];
                }
            }
        }

        int others(int group) {
            return answers - size[group];
        }

        double within(Ruler ruler, int group) {
            return ruler.pairs(classes, byGroup[group], byGroup[group], 0, length);
        }

        double across(Ruler ruler, int group) {
            return ruler.pairs(classes, byGroup[group], byOthers[group], 0, length);
        }

        void addTo(int[] totals, int[] counted) {
            for (var i = 0; i < length; i++) {
                totals[classes[i]] += counted[i];
            }
        }

        /** Sum over these answers of the value of their class. */
        double sum(double[] ofClass, int[] counted) {
            var sum = 0.0;
            for (var i = 0; i < length; i++) {
                sum += counted[i] * ofClass[classes[i]];
            }
            return sum;
        }
    }
}
