package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cross-replication reliability, xRR: agreement between two groups of workers, whatever each group's own cohesion.
 *
 * <pre>
 * xRR = 1 - observed / expected
 * observed = sum over tasks of (R(t) + S(t)) / (R + S) * mean over pairs of an answer of each group to t of d^2
 * expected = mean over all pairs of an answer of each group of d^2
 * </pre>
 *
 * The one group gave {@code R(t)} answers to task {@code t}, the other {@code S(t)}; only tasks that both answered count. K.
 * Wong, P. Paritosh and L. Aroyo, <em>Cross-replication reliability</em>, ACL 2021 (arXiv 2106.07393), with its weights for
 * missing answers. The interval is the jackknife's over tasks. On an ordinal scale the ranks are those of both groups' answers
 * together, and stay when a task is left out.
 *
 * <p>Example: one group answers two tasks {0} and {1}, the other {0, 0} and {1, 0}. Observed is
 * {@code 1/2 * 0 + 1/2 * 1/2 = 1/4}; half of the first group's and a quarter of the second's answers are 1, so expected is
 * {@code 1/2 * 3/4 + 1/2 * 1/4 = 1/2}, and xRR is 1/2.
 *
 * <p>Undefined, and none returned, where the groups share no task, or all answers are the same.
 */
public final class CrossReplication {

    private CrossReplication() {}

    /** @param groups two of them */
    public static Optional<Agreement> of(AnswerTable answers, Groups groups, Distance distance) {
        if (groups.count() != 2) {
            throw new IllegalArgumentException("two groups, not " + groups.count());
        }
        var grouped = GroupedAnswers.of(answers, groups);
        var ruler = distance.ruler(grouped.totals());
        var shared = new SharedTasks(grouped, ruler, groups.ofWorkers());
        var value = shared.value();
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Jackknife.around(value, shared.without()));
    }

    /**
     * What xRR would be if each group agreed with itself perfectly: {@code xRR / sqrt(a * b)} with the in-group alphas
     * {@code a} and {@code b}, as the paper normalises it. 1 says that the groups differ from each other no more than each
     * does within itself. NaN where an alpha is not above 0.
     */
    public static double normalised(double crossReplication, double firstAlpha, double secondAlpha) {
        return firstAlpha > 0 && secondAlpha > 0 ? crossReplication / Math.sqrt(firstAlpha * secondAlpha) : Double.NaN;
    }

    /** NaN where nothing is compared, and where all answers are the same. */
    static double ratio(double observed, double weight, double expected, double pairs) {
        return expected <= pairs * 1e-12 ? Double.NaN : 1 - observed / weight / (expected / pairs);
    }

    /** Tasks that both groups answered. */
    private static final class SharedTasks {

        private final double[] observed;
        private final double[] crossing;
        private final int[] first;
        private final int[] second;
        private double expected;

        SharedTasks(GroupedAnswers grouped, Ruler ruler, int[] groupOf) {
            var deal = grouped.deal(2, groupOf);
            var totals = new int[2][grouped.classCount()];
            var shared = new int[grouped.tasks()];
            var count = 0;
            for (var task = 0; task < grouped.tasks(); task++) {
                deal.load(task);
                if (deal.size[0] > 0 && deal.size[1] > 0) {
                    shared[count++] = task;
                    deal.addTo(totals[0], deal.byGroup[0]);
                    deal.addTo(totals[1], deal.byGroup[1]);
                }
            }
            observed = new double[count];
            crossing = new double[count];
            first = new int[count];
            second = new int[count];
            measure(deal, Arrays.copyOf(shared, count), ruler, ruler.field(totals[0]), ruler.field(totals[1]));
        }

        private void measure(
                GroupedAnswers.Deal deal, int[] shared, Ruler ruler, double[] aroundFirst, double[] aroundSecond) {
            for (var i = 0; i < shared.length; i++) {
                deal.load(shared[i]);
                first[i] = deal.size[0];
                second[i] = deal.size[1];
                var across = deal.across(ruler, 0);
                var toSecond = deal.sum(aroundSecond, deal.byGroup[0]);
                observed[i] = across * (1.0 / first[i] + 1.0 / second[i]);
                crossing[i] = toSecond + deal.sum(aroundFirst, deal.byGroup[1]) - across;
                expected += toSecond;
            }
        }

        double value() {
            return ratio(sum(observed), sum(first) + sum(second), expected, sum(first) * sum(second));
        }

        double[] without() {
            var all = sum(observed);
            var firsts = sum(first);
            var seconds = sum(second);
            var without = new double[observed.length];
            for (var i = 0; i < without.length; i++) {
                var ofFirst = firsts - first[i];
                var ofSecond = seconds - second[i];
                without[i] = ratio(all - observed[i], ofFirst + ofSecond, expected - crossing[i], ofFirst * ofSecond);
            }
            return without;
        }

        private static double sum(double[] values) {
            return Arrays.stream(values).sum();
        }

        private static double sum(int[] values) {
            return Arrays.stream(values).asDoubleStream().sum();
        }
    }
}
