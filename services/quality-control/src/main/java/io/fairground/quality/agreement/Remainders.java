package io.fairground.quality.agreement;

import java.util.Optional;

/**
 * Alpha, and what it would be without each task, from sums over tasks.
 *
 * @param answers to each task
 * @param observed of each task the sum of distances of its ordered pairs
 * @param crossing of each task the sum of distances of its answers to all answers, its own among them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
record Remainders(int[] answers, double[] observed, double[] crossing) {

    /** Below this share of the whole a difference of sums is rounding. */
    private static final double ROUNDING = 1e-12;

    static Remainders measured(TaskCounts counts, Ruler ruler) {
        var field = ruler.field(counts.totals());
        var answers = new int[counts.tasks()];
        var observed = new double[counts.tasks()];
        var crossing = new double[counts.tasks()];
        for (var task = 0; task < answers.length; task++) {
            answers[task] = counts.answers(task);
            observed[task] = counts.within(ruler, task);
            for (var entry = counts.from(task); entry < counts.to(task); entry++) {
                crossing[task] += counts.count(entry) * field[counts.classOf(entry)];
            }
        }
        return new Remainders(answers, observed, crossing);
    }

    Optional<Agreement> alpha() {
        return alpha(values());
    }

    /** @param without alpha without each task */
    Optional<Agreement> alpha(double[] without) {
        var value = value();
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Jackknife.around(value, without));
    }

    Optional<Agreement> alphaWithoutInterval() {
        var value = value();
        return Double.isNaN(value) ? Optional.empty() : Optional.of(new Agreement(value, answers.length, null));
    }

    private double value() {
        return ratio(all(), observedShare(), expected(), expected());
    }

    private double[] values() {
        var all = all();
        var observedShare = observedShare();
        var expected = expected();
        var without = new double[answers.length];
        for (var task = 0; task < without.length; task++) {
            without[task] = ratio(
                    all - answers[task],
                    observedShare - observed[task] / (answers[task] - 1),
                    expected - 2 * crossing[task] + observed[task],
                    expected);
        }
        return without;
    }

    /** NaN where the expected sum is nothing but the rounding of {@code scale}. */
    static double ratio(double answers, double observedShare, double expected, double scale) {
        return expected <= scale * ROUNDING ? Double.NaN : 1 - (answers - 1) * observedShare / expected;
    }

    private double all() {
        var all = 0.0;
        for (var given : answers) {
            all += given;
        }
        return all;
    }

    private double observedShare() {
        var sum = 0.0;
        for (var task = 0; task < answers.length; task++) {
            sum += observed[task] / (answers[task] - 1);
        }
        return sum;
    }

    private double expected() {
        var sum = 0.0;
        for (var cross : crossing) {
            sum += cross;
        }
        return sum;
    }
}
