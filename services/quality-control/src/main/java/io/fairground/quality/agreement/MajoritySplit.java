package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * On how many tasks the majorities of two groups differ, and on how many they would if it did not matter who is in which group.
 * Two small samples of one crowd often differ: the share by chance must be seen beside the other, or noise is taken for culture.
 *
 * @param tasks on which both groups have a majority
 * @param share of them on which the majorities differ
 * @param byChance the same share when the answers of both groups to each task are dealt to them anew, in the same numbers; a
 *     mean over at least {@value #DEALS_LEAST} deals, so its own error is below .001. NaN, as {@code share}, without tasks
 */
public record MajoritySplit(int first, int second, int tasks, double share, double byChance) {

    private static final int DEALS_LEAST = 300_000;

    /**
     * One for each pair of groups.
     *
     * @param leastAnswers of a group to a task, for it to have a majority
     */
    public static List<MajoritySplit> of(AnswerTable answers, Groups groups, int leastAnswers, long seed) {
        var splits = new ArrayList<MajoritySplit>();
        var random = new SplittableRandom(seed);
        for (var first = 0; first < groups.count(); first++) {
            for (var second = first + 1; second < groups.count(); second++) {
                splits.add(new Pair(answers, groups, leastAnswers, first, second).split(random.split()));
            }
        }
        return List.copyOf(splits);
    }

    private static final class Pair {

        private final AnswerTable answers;
        private final Groups groups;
        private final int leastAnswers;
        private final int first;
        private final int second;
        private final int[] counted;
        private int decided;
        private int differing;

        Pair(AnswerTable answers, Groups groups, int leastAnswers, int first, int second) {
            this.answers = answers;
            this.groups = groups;
            this.leastAnswers = Math.max(1, leastAnswers);
            this.first = first;
            this.second = second;
            this.counted = new int[answers.classCount()];
        }

        MajoritySplit split(SplittableRandom random) {
            for (var task = 0; task < answers.taskCount(); task++) {
                compare(labels(task));
            }
            var tasks = decided;
            var share = differing / (double) decided;
            decided = 0;
            differing = 0;
            var rounds = tasks == 0 ? 0 : (DEALS_LEAST + tasks - 1) / tasks;
            for (var task = 0; task < answers.taskCount(); task++) {
                var dealt = labels(task);
                for (var round = 0; round < rounds; round++) {
                    dealt.shuffle(random);
                    compare(dealt);
                }
            }
            return new MajoritySplit(first, second, tasks, share, differing / (double) decided);
        }

        private GroupedLabels labels(int task) {
            return GroupedLabels.of(
                    answers,
                    task,
                    worker -> {
                        var group = groups.of(worker);
                        return group == first ? 0 : group == second ? 1 : Groups.NONE;
                    },
                    2);
        }

        private void compare(GroupedLabels labels) {
            if (labels.size(0) < leastAnswers || labels.size(1) < leastAnswers) {
                return;
            }
            var one = labels.majority(0, counted);
            var other = labels.majority(1, counted);
            if (one.isPresent() && other.isPresent()) {
                decided++;
                differing += one.getAsInt() == other.getAsInt() ? 0 : 1;
            }
        }
    }
}
