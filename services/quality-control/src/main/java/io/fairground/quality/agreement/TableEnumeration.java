package io.fairground.quality.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every table of groups by classes with given margins, and how likely it is when answers are dealt at random, as in the exact test
 * of R. A. Fisher and of G. H. Freeman and J. H. Halton, 1951:
 *
 * <pre>
 * P(table) = product of sizes! * product of totals! / (answers! * product of cells!)
 * </pre>
 */
final class TableEnumeration {

    static final int TABLES_MAX = 5_000;

    /** One table: its {@link GroupTable#spread()} and its probability. */
    record Outcome(double spread, double probability) {}

    private final List<Integer> sizes;
    private final List<Integer> totals;
    private final double[] logFactorial;
    private final double logMargins;
    private final int[] left;
    private final List<Outcome> outcomes = new ArrayList<>();

    private TableEnumeration(List<Integer> sizes, List<Integer> totals) {
        this.sizes = sizes;
        this.totals = totals;
        var answers = sizes.stream().mapToInt(size -> size).sum();
        this.logFactorial = new double[answers + 1];
        for (var n = 2; n <= answers; n++) {
            logFactorial[n] = logFactorial[n - 1] + Math.log(n);
        }
        this.logMargins = logs(sizes) + logs(totals) - logFactorial[answers];
        this.left = totals.stream().mapToInt(total -> total).toArray();
    }

    /** Empty where there are more than {@value #TABLES_MAX}. */
    static Optional<List<Outcome>> of(List<Integer> sizes, List<Integer> totals) {
        var enumeration = new TableEnumeration(sizes, totals);
        enumeration.fill(0, 0, sizes.getFirst(), 0, enumeration.logMargins);
        return enumeration.outcomes.size() > TABLES_MAX ? Optional.empty() : Optional.of(enumeration.outcomes);
    }

    private double logs(List<Integer> counts) {
        return counts.stream().mapToDouble(count -> logFactorial[count]).sum();
    }

    /** Fills the cells from this one on in every way. @param open answers of the group that have no class yet */
    private void fill(int group, int c, int open, double spread, double log) {
        if (outcomes.size() > TABLES_MAX) {
            return;
        }
        if (c == left.length) {
            next(group, spread, log);
            return;
        }
        var later = 0;
        for (var other = c + 1; other < left.length; other++) {
            later += left[other];
        }
        for (var cell = Math.max(0, open - later); cell <= Math.min(open, left[c]); cell++) {
            left[c] -= cell;
            var share = (double) cell * cell / ((double) sizes.get(group) * totals.get(c));
            fill(group, c + 1, open - cell, spread + share, log - logFactorial[cell]);
            left[c] += cell;
        }
    }

    private void next(int group, double spread, double log) {
        if (group + 1 < sizes.size()) {
            fill(group + 1, 0, sizes.get(group + 1), spread, log);
        } else {
            outcomes.add(new Outcome(spread, Math.exp(log)));
        }
    }
}
