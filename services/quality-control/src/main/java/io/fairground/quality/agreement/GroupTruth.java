package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What each group says of a task, beside what everybody says: how often each class is named, and the majority where there is
 * one. For labels by a model of each group's workers, infer them from {@link Groups#answersOf}.
 *
 * <p>Example: where region 0 answers {1, 1, 0} and region 1 {0, 0, 0, 1}, the majorities are 1 and 0, and that of all is 0.
 *
 * @param leastAnswers of a group to a task: with fewer it has no majority there
 */
public record GroupTruth(AnswerTable answers, Groups groups, int leastAnswers) {

    /** How often workers of the group name each class. */
    public int[] counts(int task, int group) {
        var counts = new int[answers.classCount()];
        for (var row = answers.from(task); row < answers.to(task); row++) {
            if (groups.of(answers.worker(row)) == group) {
                counts[answers.label(row)]++;
            }
        }
        return counts;
    }

    /** How often anybody names each class, with a group or without. */
    public int[] counts(int task) {
        var counts = new int[answers.classCount()];
        for (var row = answers.from(task); row < answers.to(task); row++) {
            counts[answers.label(row)]++;
        }
        return counts;
    }

    /** The class that most of the group name; empty where two are named equally often, or too few answered. */
    public OptionalInt majority(int task, int group) {
        return majority(counts(task, group), leastAnswers);
    }

    /** The class that most of all workers name; empty where two are named equally often. */
    public OptionalInt majority(int task) {
        return majority(counts(task), 1);
    }

    static OptionalInt majority(int[] counts, int leastAnswers) {
        var most = 0;
        var answers = 0;
        for (var count : counts) {
            answers += count;
            most = Math.max(most, count);
        }
        var highest = most;
        var leaders = IntStream.range(0, counts.length)
                .filter(c -> counts[c] == highest)
                .limit(2)
                .toArray();
        var enough = answers >= Math.max(1, leastAnswers);
        return enough && leaders.length == 1 ? OptionalInt.of(leaders[0]) : OptionalInt.empty();
    }
}
