package io.fairground.quality.integrity;

import java.util.Arrays;

/** Bounds the work on tasks that very many answered: of each at most so many answers are looked at. */
final class PopularTasks {

    private PopularTasks() {}

    /** @return for each answer whether it is looked at */
    static boolean[] sample(AnswersByTask answers, int taskCount, int most) {
        var kept = new boolean[answers.count()];
        for (var task = 0; task < taskCount; task++) {
            var from = answers.taskStart[task];
            var to = answers.taskStart[task + 1];
            if (to - from <= most) {
                Arrays.fill(kept, from, to, true);
            } else {
                keepLowest(answers, from, to, most, kept);
            }
        }
        return kept;
    }

    /** Those of the lowest hash of task and worker: the order of rows has no say. */
    private static void keepLowest(AnswersByTask answers, int from, int to, int most, boolean[] kept) {
        var hashes = new long[to - from];
        for (var i = from; i < to; i++) {
            hashes[i - from] = mix((long) answers.task[i] << 32 | answers.worker[i]);
        }
        var sorted = hashes.clone();
        Arrays.sort(sorted);
        for (var i = from; i < to; i++) {
            kept[i] = hashes[i - from] < sorted[most];
        }
    }

    /** Spreads neighbouring numbers over all longs, each to another (the finaliser of SplitMix64, Steele et al. 2014). */
    private static long mix(long number) {
        var spread = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        spread = (spread ^ spread >>> 27) * 0x94d049bb133111ebL;
        return spread ^ spread >>> 31;
    }
}
