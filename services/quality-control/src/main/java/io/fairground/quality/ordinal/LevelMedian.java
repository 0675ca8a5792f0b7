package io.fairground.quality.ordinal;

import io.fairground.quality.numeric.WeightedMedian;
import java.util.Arrays;

/**
 * The weighted median of a task's levels: what everyone can check by hand. Of two levels with half of the weight each
 * it is the lower, so that the label is a level someone gave.
 *
 * <p>Of the levels 1, 2, 4, 4 with equal weights it is 2; if the last worker counts double it is 4.
 */
public final class LevelMedian {

    private final double[] weightOfWorker;

    private LevelMedian(double[] weightOfWorker) {
        this.weightOfWorker = weightOfWorker;
    }

    /** Every worker counts the same. */
    public static LevelMedian equal() {
        return new LevelMedian(new double[0]);
    }

    /** @param weightOfWorker not negative */
    public static LevelMedian weighted(double... weightOfWorker) {
        return new LevelMedian(weightOfWorker.clone());
    }

    /** The level of each task, the known one where it is known; -1 without answers. */
    public int[] levels(OrdinalAnswers answers, KnownLevels known) {
        known.checkFits(answers);
        var levels = new int[answers.taskCount()];
        Arrays.setAll(levels, task -> known.known(task) ? known.truth(task) : median(answers, task));
        return levels;
    }

    private int median(OrdinalAnswers answers, int task) {
        if (answers.count(task) == 0) {
            return -1;
        }
        var values = new double[answers.count(task)];
        Arrays.setAll(values, i -> answers.level(answers.from(task) + i));
        var weights = new double[values.length];
        Arrays.setAll(weights, i -> weight(answers.worker(answers.from(task) + i)));
        return (int) WeightedMedian.lower(values, weights);
    }

    private double weight(int worker) {
        return weightOfWorker.length == 0 ? 1 : weightOfWorker[worker];
    }
}
