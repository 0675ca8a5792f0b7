package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The tasks of a table whose truth is known. */
public final class GoldLabels {

    private static final int UNKNOWN = -1;
    private static final GoldLabels NONE = new GoldLabels(new int[0]);

    /** Tasks beyond its end are unknown: where there is no gold, none is stored. */
    private int[] truth;

    private GoldLabels(int[] truth) {
        this.truth = truth;
    }

    public static GoldLabels none() {
        return NONE;
    }

    /** @param truth the class of each task, -1 where it is not known */
    public static GoldLabels of(int... truth) {
        return new GoldLabels(truth.clone());
    }

    public boolean known(int task) {
        return task < truth.length && truth[task] != UNKNOWN;
    }

    /** The true class; call only where it is {@link #known}. */
    public int truth(int task) {
        return truth[task];
    }

    /** The tasks with known truth, in ascending order. */
    public int[] tasks() {
        return IntStream.range(0, truth.length).filter(this::known).toArray();
    }

    GoldLabels copy() {
        return new GoldLabels(truth.clone());
    }

    /** Only for who has made this object and not given it away: {@link LiveState}, whose tasks come one by one. */
    void put(int task, int ofTask) {
        var known = truth.length;
        if (task >= known) {
            truth = Arrays.copyOf(truth, Math.max(task + 1, known + (known >> 1)));
            Arrays.fill(truth, known, truth.length, UNKNOWN);
        }
        truth[task] = ofTask;
    }
}
