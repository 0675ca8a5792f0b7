package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The tasks of a table whose truth is known. */
public final class GoldLabels {

    private static final int UNKNOWN = -1;

    private final int[] truth;

    private GoldLabels(int[] truth) {
        this.truth = truth;
    }

    public static GoldLabels none(int taskCount) {
        var truth = new int[taskCount];
        Arrays.fill(truth, UNKNOWN);
        return new GoldLabels(truth);
    }

    /** @param truth the class of each task, -1 where it is not known */
    public static GoldLabels of(int... truth) {
        return new GoldLabels(truth.clone());
    }

    public boolean known(int task) {
        return truth[task] != UNKNOWN;
    }

    /** The true class; call only where it is {@link #known}. */
    public int truth(int task) {
        return truth[task];
    }

    /** The tasks with known truth, in ascending order. */
    public int[] tasks() {
        return IntStream.range(0, truth.length).filter(this::known).toArray();
    }

    /** The same gold without some tasks: what is left when they are held out. */
    GoldLabels except(IntPredicate heldOut) {
        var rest = truth.clone();
        for (var task = 0; task < rest.length; task++) {
            if (heldOut.test(task)) {
                rest[task] = UNKNOWN;
            }
        }
        return new GoldLabels(rest);
    }
}
