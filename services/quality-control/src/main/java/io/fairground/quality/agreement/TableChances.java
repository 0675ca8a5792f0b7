package io.fairground.quality.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far apart groups come to lie when the answers to a task are dealt to them at random: the exact null distribution of
 * {@link GroupTable#spread()} among all tables with the same margins.
 *
 * @param spreads in falling order
 * @param tails probability of each spread or a higher one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
record TableChances(double[] spreads, double[] tails) {

    /** Sums that were added in another order. */
    private static final double TIE = 1e-9;

    /** Empty where there are more than {@value TableEnumeration#TABLES_MAX} tables with these margins. */
    static Optional<TableChances> of(List<Integer> sizes, List<Integer> totals) {
        return TableEnumeration.of(sizes, totals).map(TableChances::merged);
    }

    private static TableChances merged(List<TableEnumeration.Outcome> outcomes) {
        var falling = outcomes.stream()
                .sorted(Comparator.comparingDouble(TableEnumeration.Outcome::spread)
                        .reversed())
                .toList();
        var spreads = new double[falling.size()];
        var tails = new double[falling.size()];
        var tail = 0.0;
        var count = 0;
        for (var outcome : falling) {
            tail += outcome.probability();
            if (count == 0 || outcome.spread() < spreads[count - 1] - TIE) {
                spreads[count++] = outcome.spread();
            }
            tails[count - 1] = Math.min(1, tail);
        }
        return new TableChances(Arrays.copyOf(spreads, count), Arrays.copyOf(tails, count));
    }

    /** The p-value of a table: the probability of groups at least as far apart. */
    double p(double spread) {
        var last = 0;
        while (last + 1 < spreads.length && spreads[last + 1] >= spread - TIE) {
            last++;
        }
        return tails[last];
    }

    /** The smallest p-value that any table with these margins can have. */
    double least() {
        return tails[0];
    }

    /** Whether a p-value is above a limit, and not just by the rounding of sums. */
    static boolean isAbove(double p, double limit) {
        return p > limit + TIE;
    }

    /** Probability of a p-value above {@code limit}, where groups do not matter. */
    double above(double limit) {
        var below = 0.0;
        for (var tail : tails) {
            below = isAbove(tail, limit) ? below : tail;
        }
        return 1 - below;
    }
}
