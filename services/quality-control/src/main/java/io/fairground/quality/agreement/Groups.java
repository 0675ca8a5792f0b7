package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Which group each worker belongs to, such as her region; a worker may belong to none, and is then left out. */
public final class Groups {

    /** The group of a worker who has none. */
    public static final int NONE = -1;

    private final int count;
    private final int[] groupOf;

    private Groups(int count, int[] groupOf) {
        this.count = count;
        this.groupOf = groupOf;
    }

    /** @param groupOfWorker for each worker of the table, 0 to {@code count - 1} or {@link #NONE} */
    public static Groups of(int count, int... groupOfWorker) {
        for (var group : groupOfWorker) {
            Objects.checkIndex(group + 1, count + 1);
        }
        return new Groups(count, groupOfWorker.clone());
    }

    public int count() {
        return count;
    }

    public int of(int worker) {
        return groupOf[worker];
    }

    /** Two groups: this one, and everybody of any other. */
    public Groups against(int group) {
        return regrouped(2, of -> of == NONE ? NONE : of == group ? 0 : 1);
    }

    /** Two groups: these; everybody else has none. */
    public Groups pair(int first, int second) {
        return regrouped(2, of -> of == first ? 0 : of == second ? 1 : NONE);
    }

    private Groups regrouped(int newCount, IntUnaryOperator change) {
        return new Groups(newCount, Arrays.stream(groupOf).map(change).toArray());
    }

    /** The answers of one group alone; tasks, workers and classes keep their numbers. */
    public AnswerTable answersOf(int group, AnswerTable answers) {
        return filtered(answers, of -> of == group ? 1 : 0);
    }

    /** The answers of everybody who has a group. */
    AnswerTable members(AnswerTable answers) {
        return filtered(answers, of -> of == NONE ? 0 : 1);
    }

    private AnswerTable filtered(AnswerTable answers, IntUnaryOperator kept) {
        if (groupOf.length != answers.workerCount()) {
            throw new IllegalArgumentException("groups of " + groupOf.length + " workers, answers of others");
        }
        return AnswerTable.of(answers.taskCount(), answers.workerCount(), answers.classCount(), reader -> {
            for (var task = 0; task < answers.taskCount(); task++) {
                for (var row = answers.from(task); row < answers.to(task); row++) {
                    if (kept.applyAsInt(groupOf[answers.worker(row)]) > 0) {
                        reader.row(task, answers.worker(row), answers.label(row));
                    }
                }
            }
        });
    }

    int[] ofWorkers() {
        return groupOf.clone();
    }
}
