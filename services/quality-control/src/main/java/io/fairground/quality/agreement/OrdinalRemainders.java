package io.fairground.quality.agreement;

import java.util.Optional;

/**
 * Ordinal alpha without each task. Leaving a task out moves the ranks of all classes, so the distances within every other
 * task change too; yet the sums follow from the counts.
 *
 * <p>The rank of class {@code c} is {@code r(c) = sum over g of n(g) h(g, c)}, with {@code h(g, c)} 0 below {@code g}, 1/2 at
 * {@code g} and 1 above. The observed sum is {@code r' M r}, where {@code M} gathers
 * {@code 2 / (m - 1) * (m diag(k) - k k')} over tasks with {@code m} answers, {@code k} of each class. So it is
 * {@code n' G n} with {@code G = h M h'}, and without a task {@code (n - k)' G (n - k)}, less the task's own sum on the new
 * ranks. The expected sum on ranks is {@code N (N^3 - sum of n(g)^3) / 6}.
 */
final class OrdinalRemainders {

    /** {@code G} has as many rows and columns: 32 MB. */
    static final int CLASSES_MAX = 2048;

    private final TaskCounts counts;
    private final int[] place;
    private final double[] ranks;
    private final double[][] steps;
    private final double[] stepsOfAll;
    private final int[] totals;

    private OrdinalRemainders(TaskCounts counts, int[] place, int used) {
        this.counts = counts;
        this.place = place;
        this.totals = counts.totals();
        this.ranks = ranks(totals);
        this.steps = steps(used);
        this.stepsOfAll = stepsOfAll();
    }

    /** Empty where more than {@value #CLASSES_MAX} classes are in use. */
    static Optional<OrdinalRemainders> of(TaskCounts counts) {
        var totals = counts.totals();
        var place = new int[totals.length];
        var used = 0;
        for (var c = 0; c < place.length; c++) {
            place[c] = used;
            used += totals[c] > 0 ? 1 : 0;
        }
        return used > CLASSES_MAX ? Optional.empty() : Optional.of(new OrdinalRemainders(counts, place, used));
    }

    /** Alpha without each task; NaN where the rest has no variation. */
    double[] values() {
        var answers = 0.0;
        var cubes = 0.0;
        var observed = 0.0;
        for (var c = 0; c < totals.length; c++) {
            answers += totals[c];
            cubes += cube(totals[c]);
            observed += totals[c] == 0 ? 0 : totals[c] * stepsOfAll[place[c]];
        }
        var scale = expected(answers, cubes);
        var without = new double[counts.tasks()];
        for (var task = 0; task < without.length; task++) {
            var rest = answers - counts.answers(task);
            without[task] = Remainders.ratio(
                    rest, observed - observedChange(task), expected(rest, cubes - cubesChange(task)), scale);
        }
        return without;
    }

    private static double expected(double answers, double cubes) {
        return answers * (answers * answers * answers - cubes) / 6;
    }

    private double cubesChange(int task) {
        var change = 0.0;
        for (var entry = counts.from(task); entry < counts.to(task); entry++) {
            var total = totals[counts.classOf(entry)];
            change += cube(total) - cube(total - counts.count(entry));
        }
        return change;
    }

    private static double cube(double count) {
        return count * count * count;
    }

    /** What the task takes with it: its own sum on the ranks without it, and how it stretched all others. */
    private double observedChange(int task) {
        var change = 0.0;
        for (var entry = counts.from(task); entry < counts.to(task); entry++) {
            var row = steps[place[counts.classOf(entry)]];
            var own = 0.0;
            for (var other = counts.from(task); other < counts.to(task); other++) {
                own += counts.count(other) * row[place[counts.classOf(other)]];
            }
            change += counts.count(entry) * (2 * stepsOfAll[place[counts.classOf(entry)]] - own);
        }
        return change + ownSum(task);
    }

    private double ownSum(int task) {
        var length = counts.to(task) - counts.from(task);
        var index = new int[length];
        var count = new int[length];
        var moved = new double[length];
        var below = 0;
        for (var i = 0; i < length; i++) {
            var entry = counts.from(task) + i;
            index[i] = i;
            count[i] = counts.count(entry);
            moved[i] = ranks[counts.classOf(entry)] - below - count[i] / 2.0;
            below += count[i];
        }
        return new Line(moved).pairs(index, count, count, 0, length) / (counts.answers(task) - 1);
    }

    private static double[] ranks(int[] totals) {
        var ranks = new double[totals.length];
        var below = 0.0;
        for (var c = 0; c < ranks.length; c++) {
            ranks[c] = below + totals[c] / 2.0;
            below += totals[c];
        }
        return ranks;
    }

    /** {@code G}, among the classes in use. */
    private double[][] steps(int used) {
        var matrix = new double[used][used];
        for (var task = 0; task < counts.tasks(); task++) {
            addPairs(matrix, task);
        }
        for (var row : matrix) {
            stepAlong(row);
        }
        for (var c = 0; c < used; c++) {
            var column = new double[used];
            for (var row = 0; row < used; row++) {
                column[row] = matrix[row][c];
            }
            stepAlong(column);
            for (var row = 0; row < used; row++) {
                matrix[row][c] = column[row];
            }
        }
        return matrix;
    }

    private void addPairs(double[][] matrix, int task) {
        var weight = 2.0 / (counts.answers(task) - 1);
        for (var entry = counts.from(task); entry < counts.to(task); entry++) {
            var row = matrix[place[counts.classOf(entry)]];
            row[place[counts.classOf(entry)]] += weight * counts.answers(task) * counts.count(entry);
            for (var other = counts.from(task); other < counts.to(task); other++) {
                row[place[counts.classOf(other)]] -= weight * counts.count(entry) * counts.count(other);
            }
        }
    }

    /** Half of each value and all above it. */
    private static void stepAlong(double[] values) {
        var above = 0.0;
        for (var i = values.length - 1; i >= 0; i--) {
            var value = values[i];
            values[i] = value / 2 + above;
            above += value;
        }
    }

    private double[] stepsOfAll() {
        var sums = new double[steps.length];
        for (var row = 0; row < sums.length; row++) {
            for (var c = 0; c < totals.length; c++) {
                sums[row] += totals[c] == 0 ? 0 : steps[row][place[c]] * totals[c];
            }
        }
        return sums;
    }
}
