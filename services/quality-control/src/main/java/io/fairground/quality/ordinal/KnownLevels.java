package io.fairground.quality.ordinal;

import java.util.Arrays;

/** The tasks whose true level is known: gold for ordered classes. */
public final class KnownLevels {

    private static final int UNKNOWN = -1;

    private final int[] truth;

    private KnownLevels(int[] truth) {
        this.truth = truth;
    }

    public static KnownLevels none(int taskCount) {
        var truth = new int[taskCount];
        Arrays.fill(truth, UNKNOWN);
        return new KnownLevels(truth);
    }

    /** @param truth the level of each task, -1 where it is not known */
    public static KnownLevels of(int... truth) {
        return new KnownLevels(truth.clone());
    }

    public boolean known(int task) {
        return truth[task] != UNKNOWN;
    }

    /** The true level; call only where it is {@link #known}. */
    public int truth(int task) {
        return truth[task];
    }

    void checkFits(OrdinalAnswers answers) {
        if (truth.length != answers.taskCount()) {
            throw new IllegalArgumentException("known levels are for another number of tasks");
        }
        for (var level : truth) {
            if (level < UNKNOWN || level >= answers.levelCount()) {
                throw new IllegalArgumentException("there is no level " + level);
            }
        }
    }
}
