package io.fairground.quality.agreement;

import java.util.function.DoubleUnaryOperator;

/**
 * How often two answers to one task agree, and how the classes share all answers, each task counting the same.
 *
 * <pre>
 * agreed(t) = sum over classes of k(c) (k(c) - 1) / (m (m - 1))   with m answers to t, k(c) of class c
 * share(c)  = mean over tasks of k(c) / m
 * </pre>
 *
 * A task with one answer has a part in the shares, and none in what agrees, as in K. L. Gwet, <em>Handbook of inter-rater
 * reliability</em>, 2014.
 */
final class TaskShares {

    private final TaskCounts counts;
    private final double[] agreed;
    private final double[] shares;
    private double agreedSum;
    private double squares;
    private int compared;

    TaskShares(TaskCounts counts) {
        this.counts = counts;
        this.agreed = new double[counts.tasks()];
        this.shares = new double[counts.classCount()];
        for (var task = 0; task < agreed.length; task++) {
            var given = (double) counts.answers(task);
            var pairs = Math.max(1, given * (given - 1));
            for (var entry = counts.from(task); entry < counts.to(task); entry++) {
                agreed[task] += counts.count(entry) * (counts.count(entry) - 1) / pairs;
                shares[counts.classOf(entry)] += counts.count(entry) / given;
            }
            agreedSum += agreed[task];
            compared += comparable(task);
        }
        for (var share : shares) {
            squares += share * share;
        }
    }

    private int comparable(int task) {
        return counts.answers(task) > 1 ? 1 : 0;
    }

    /** Mean over tasks of how often two answers agree; NaN where no task has two. */
    double agreed() {
        return agreedSum / compared;
    }

    double agreedWithout(int task) {
        return (agreedSum - agreed[task]) / (compared - comparable(task));
    }

    /** {@code (agreed - chance) / (1 - chance)}; {@code chance} is a function of the sum of squared shares. */
    double kappa(DoubleUnaryOperator chance) {
        var tasks = (double) agreed.length;
        return PairKappa.kappa(agreed(), chance.applyAsDouble(squares / (tasks * tasks)));
    }

    double[] kappasWithout(DoubleUnaryOperator chance) {
        var rest = agreed.length - 1.0;
        var without = new double[agreed.length];
        for (var task = 0; task < without.length; task++) {
            without[task] =
                    PairKappa.kappa(agreedWithout(task), chance.applyAsDouble(squaresWithout(task) / (rest * rest)));
        }
        return without;
    }

    private double squaresWithout(int task) {
        var sum = squares;
        for (var entry = counts.from(task); entry < counts.to(task); entry++) {
            var own = counts.count(entry) / (double) counts.answers(task);
            sum -= own * (2 * shares[counts.classOf(entry)] - own);
        }
        return sum;
    }
}
