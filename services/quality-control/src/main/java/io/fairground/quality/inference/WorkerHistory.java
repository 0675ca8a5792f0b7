package io.fairground.quality.inference;

import java.util.Arrays;

/**
 * What is known of workers from before: answers of theirs that were found right or wrong elsewhere, as counts that may be
 * fractions. A method adds them to what it counts in the table, in every round, so a refit does not forget them.
 */
public final class WorkerHistory {

    private static final WorkerHistory NONE = new WorkerHistory(new double[0], new double[0]);

    private double[] right;
    private double[] wrong;

    private WorkerHistory(double[] right, double[] wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    public static WorkerHistory none() {
        return NONE;
    }

    /**
     * @param right for each worker, how many of her earlier answers were right
     * @param wrong for each worker, how many were wrong
     * @throws IllegalArgumentException for counts that are negative or not finite, and for columns of different lengths
     */
    public static WorkerHistory of(double[] right, double[] wrong) {
        if (right.length != wrong.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (var worker = 0; worker < right.length; worker++) {
            if (!(right[worker] >= 0 && wrong[worker] >= 0 && Double.isFinite(right[worker] + wrong[worker]))) {
                throw new IllegalArgumentException("a history counts answers");
            }
        }
        return new WorkerHistory(right.clone(), wrong.clone());
    }

    WorkerHistory copy() {
        return new WorkerHistory(right.clone(), wrong.clone());
    }

    /** Only for who has made this object and not given it away: {@link LiveState}, whose workers come one by one. */
    void put(int worker, double ofRight, double ofWrong) {
        if (worker >= right.length) {
            var more = Math.max(worker + 1, right.length + (right.length >> 1));
            right = Arrays.copyOf(right, more);
            wrong = Arrays.copyOf(wrong, more);
        }
        right[worker] = ofRight;
        wrong[worker] = ofWrong;
    }

    public double right(int worker) {
        return worker < right.length ? right[worker] : 0;
    }

    public double wrong(int worker) {
        return worker < wrong.length ? wrong[worker] : 0;
    }
}
